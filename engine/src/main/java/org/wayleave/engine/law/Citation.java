package org.wayleave.engine.law;

import org.jspecify.annotations.Nullable;

/// A place in an instrument: `art 285 para 3` is article 285, paragraph (款) 3; an item (项) is
/// something else than a paragraph.
///
/// @param article absent where the whole instrument is meant
/// @param paragraph 0 where no paragraph is named
/// @param item 0 where no item is named
public record Citation(String work, @Nullable String article, int paragraph, int item) {}
