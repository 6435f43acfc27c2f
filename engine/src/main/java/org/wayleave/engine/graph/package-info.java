/// The law of one edition as a graph, and what reads it.
package org.wayleave.engine.graph;
