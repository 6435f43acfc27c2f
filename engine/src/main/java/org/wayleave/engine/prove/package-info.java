/// Reader 3: asks of a graph what some completion of the unknown gives, and proves what none does.
package org.wayleave.engine.prove;
