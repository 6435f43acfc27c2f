/// Decided cases beside a situation: what is alike, what tells them apart, what followed.
@org.jspecify.annotations.NullMarked
package org.wayleave.engine.cases;
