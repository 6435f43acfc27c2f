/// A self-check: one question at a time, until no answer can change the finding.
package org.wayleave.engine.ask;
