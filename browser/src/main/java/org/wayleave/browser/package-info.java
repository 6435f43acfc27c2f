/// The engine and the renderer as a script of a page.
@org.jspecify.annotations.NullMarked
package org.wayleave.browser;
