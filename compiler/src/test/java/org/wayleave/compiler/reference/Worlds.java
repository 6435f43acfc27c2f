package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The completions of what is unknown, all of them. Each variable has candidates, and a world picks
/// one candidate of each variable.
///
/// Before the worlds are there, every question is asked once to learn which variables there are.
final class Worlds {
  /// More worlds than this are not counted out.
  static final int MOST = 1 << 12;

  private final Map<String, List<?>> candidates = new LinkedHashMap<>();
  private final Map<String, List<Integer>> viewed = new HashMap<>();
  private final Map<String, List<BitSet>> picks = new LinkedHashMap<>();
  private int size;

  /// Which readings of the open questions count: all, or those of holders of this severity.
  enum View {
    ALL(-1),
    AS_ENFORCED(1),
    AS_ARGUED(0);

    final int severity;

    View(int severity) {
      this.severity = severity;
    }

    int bit() {
      return 1 << ordinal();
    }
  }

  private static final int EVERY_VIEW = 7;

  /// The worlds in which a condition holds.
  ///
  /// @param mays what strong Kleene logic says of it: the views in which it may be true
  /// @param mayNots likewise: the views in which it may be false
  record Truth(BitSet in, int mays, int mayNots) {
    boolean may(View view) {
      return (mays & view.bit()) != 0;
    }

    boolean mayNot(View view) {
      return (mayNots & view.bit()) != 0;
    }

    boolean may() {
      return may(View.ALL);
    }

    boolean mayNot() {
      return mayNot(View.ALL);
    }
  }

  /// The variables that a law asks for, so that they are learnt once.
  ///
  /// @param fixed the candidates of those that no situation settles
  record Shape(
      List<String> variables, Map<String, List<?>> fixed, Map<String, List<Integer>> viewed) {}

  /// @param settled whether a situation settles the variable
  Shape shape(Predicate<String> settled) {
    Map<String, List<?>> fixed = new HashMap<>(candidates);
    fixed.keySet().removeIf(settled);
    return new Shape(List.copyOf(candidates.keySet()), fixed, Map.copyOf(viewed));
  }

  /// Takes the variables that were learnt before.
  void take(Shape shape, Function<String, List<?>> candidatesOf) {
    for (String variable : shape.variables()) {
      List<?> fixed = shape.fixed().get(variable);
      candidates.put(variable, fixed == null ? candidatesOf.apply(variable) : fixed);
    }
    viewed.putAll(shape.viewed());
  }

  /// Makes the worlds of all variables asked for so far.
  ///
  /// @return whether there are not too many
  boolean fill() {
    long product = 1;
    for (List<?> some : candidates.values()) {
      product *= some.size();
      if (product > MOST) {
        return false;
      }
    }
    size = (int) product;
    int stride = 1;
    for (Map.Entry<String, List<?>> variable : candidates.entrySet()) {
      int count = variable.getValue().size();
      List<BitSet> sets = new ArrayList<>();
      for (int candidate = 0; candidate < count; candidate++) {
        var set = new BitSet(size);
        for (int start = candidate * stride; start < size; start += count * stride) {
          set.set(start, start + stride);
        }
        sets.add(set);
      }
      picks.put(variable.getKey(), sets);
      stride *= count;
    }
    return true;
  }

  int size() {
    return size;
  }

  /// The names of the variables, in the order of their strides.
  List<String> variables() {
    return List.copyOf(candidates.keySet());
  }

  List<?> candidates(String variable) {
    List<?> some = candidates.get(variable);
    if (some == null) {
      throw new IllegalArgumentException("no variable " + variable);
    }
    return some;
  }

  /// The worlds that a view of the open questions leaves.
  BitSet of(View view) {
    var in = new BitSet(size);
    in.set(0, size);
    viewed.forEach((variable, views) -> {
      var here = new BitSet(size);
      for (int i = 0; i < views.size(); i++) {
        if ((views.get(i) & view.bit()) != 0) {
          here.or(picks.get(variable).get(i));
        }
      }
      in.and(here);
    });
    return in;
  }

  /// The worlds in which the pick of a variable passes a test.
  <T> Truth where(String variable, Supplier<List<T>> all, Predicate<T> test) {
    return where(variable, all, test, null);
  }

  /// The same of a variable some of whose candidates count in some views only.
  @SuppressWarnings("unchecked")
  <T> Truth where(
      String variable,
      Supplier<List<T>> all,
      Predicate<T> test,
      @Nullable ToIntFunction<T> viewsOf) {
    var some = (List<T>) candidates.get(variable);
    if (some == null) {
      some = all.get();
      candidates.put(variable, some);
      if (viewsOf != null) {
        viewed.put(variable, some.stream().map(each -> viewsOf.applyAsInt(each)).toList());
      }
    }
    List<Integer> views = viewed.get(variable);
    var in = new BitSet(size);
    int may = 0;
    int mayNot = 0;
    for (int i = 0; i < some.size(); i++) {
      boolean passes = test.test(some.get(i));
      int here = views == null ? EVERY_VIEW : views.get(i);
      may |= passes ? here : 0;
      mayNot |= passes ? 0 : here;
      if (passes && size > 0) {
        in.or(picks.get(variable).get(i));
      }
    }
    return new Truth(in, may, mayNot);
  }

  Truth constant(boolean value) {
    var in = new BitSet(size);
    in.set(0, value ? size : 0);
    return new Truth(in, value ? EVERY_VIEW : 0, value ? 0 : EVERY_VIEW);
  }

  Truth not(Truth inner) {
    var in = (BitSet) inner.in.clone();
    in.flip(0, size);
    return new Truth(in, inner.mayNots, inner.mays);
  }

  Truth and(Truth... parts) {
    var in = new BitSet(size);
    in.set(0, size);
    int may = EVERY_VIEW;
    int mayNot = 0;
    for (Truth part : parts) {
      in.and(part.in);
      may &= part.mays;
      mayNot |= part.mayNots;
    }
    return new Truth(in, may, mayNot);
  }

  Truth or(Truth... parts) {
    var in = new BitSet(size);
    int may = 0;
    int mayNot = EVERY_VIEW;
    for (Truth part : parts) {
      in.or(part.in);
      may |= part.mays;
      mayNot &= part.mayNots;
    }
    return new Truth(in, may, mayNot);
  }
}
