/// Tells assessments and the law in words, in English and Chinese.
package org.wayleave.render;
