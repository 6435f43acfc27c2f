package org.wayleave.cli;

import org.jspecify.annotations.Nullable;
import org.wayleave.render.Language;
import org.wayleave.render.Style;

/// A command with what holds for any command.
///
/// @param packFile another law pack than the one that is shipped; absent: the shipped one
record Invocation(Command command, Language language, Style style, @Nullable String packFile) {}
