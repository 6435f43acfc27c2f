/// The kernels of screening with the JDK's vectors.
package org.wayleave.vector;
