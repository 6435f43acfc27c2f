/// Tables as files of separated values, read as bytes: a row is found, quoted and copied without
/// being decoded, so that nothing of it is ever lost.
package org.wayleave.cli.csv;
