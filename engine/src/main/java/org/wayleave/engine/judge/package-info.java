/// Judging one situation under one jurisdiction's law.
package org.wayleave.engine.judge;
