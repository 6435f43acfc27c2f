package org.wayleave.compiler.reference;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;

/// The engine with one of its files changed: compiled in memory, and loaded beside the sound one.
final class FaultyReader extends ClassLoader {
  private static final String ENGINE = "org.wayleave.engine.";
  private static final List<String> OWN =
      List.of(ENGINE + "Assessor", ENGINE + "graph.", ENGINE + "judge.", ENGINE + "prove.");

  private final Map<String, byte[]> changed;

  private FaultyReader(Map<String, byte[]> changed) {
    super(Assessor.class.getClassLoader());
    this.changed = changed;
  }

  /// @param file below the engine's package
  /// @throws IllegalArgumentException where the text is no Java
  static FaultyReader of(String file, String text) throws IOException {
    return new FaultyReader(Memory.compiled(file, text));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = changed.get(name);
    if (bytes == null) {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        bytes = in.readAllBytes();
      } catch (IOException broken) {
        throw new ClassNotFoundException(name, broken);
      }
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /// What this engine says, or the exception that it ends with.
  Assessment assess(Pack pack, Situation situation, Day day, boolean strict)
      throws ReflectiveOperationException {
    Class<?> assessor = loadClass(Assessor.class.getName());
    Object made = assessor.getMethod("of", Pack.class).invoke(null, pack);
    return (Assessment)
        assessor
            .getMethod("assess", Situation.class, Day.class, boolean.class)
            .invoke(made, situation, day, strict);
  }

  /// Whether it disagrees with the reference, or fails.
  boolean isWrong(Pack pack, Comparison comparison) throws ReflectiveOperationException {
    try {
      Assessment assessment =
          assess(pack, comparison.situation(), RandomSituation.ASSESSMENT, comparison.strict());
      return !comparison.differences(assessment).isEmpty();
    } catch (InvocationTargetException failed) {
      return true;
    }
  }

  /// Class files that are never written.
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> files = new HashMap<>();

    private Memory(StandardJavaFileManager manager) {
      super(manager);
    }

    static Map<String, byte[]> compiled(String file, String text) throws IOException {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      var said = new StringWriter();
      try (var memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
        List<String> options =
            List.of("--release", "21", "-proc:none", "-nowarn", "-classpath", classPath());
        if (!compiler
            .getTask(said, memory, null, options, null, List.of(new Text(file, text)))
            .call()) {
          throw new IllegalArgumentException(said.toString());
        }
        var bytes = new HashMap<String, byte[]>();
        memory.files.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return bytes;
      }
    }

    /// The engine's classes, and whatever else this test sees.
    private static String classPath() {
      var location = Assessor.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(URI.create(location.toString()))
          + File.pathSeparator
          + System.getProperty("java.class.path", "")
          + File.pathSeparator
          + System.getProperty("jdk.module.path", "");
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          return files.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        }
      };
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    private Text(String file, String text) {
      super(URI.create("memory:///org/wayleave/engine/" + file), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
