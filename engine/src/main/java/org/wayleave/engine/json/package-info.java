/// Reading and writing JSON without a dependency.
package org.wayleave.engine.json;
