package org.wayleave.compiler.cite;

import org.wayleave.compiler.texts.Quantity;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// A number that a statement takes from the text it cites.
record StatedNumber(Quantity quantity, Place at) {}
