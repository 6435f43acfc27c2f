/// Many situations read at once: tables of rows under one law.
package org.wayleave.engine.screen;
