# Sourced by ./mvnw and ./wayleave: sets JAVA_HOME to a JDK 25 or later, or says what to install and returns 1.
# It starts no process unless `java` on PATH is a symbolic link: ./wayleave pays for it at each start.

wayleave_least=25

# Is $1 the home of a JDK that is new enough? Its `release` file says, in a line JAVA_VERSION="25.0.3".
wayleave_is_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r wayleave_key wayleave_value; do
    [ "$wayleave_key" = JAVA_VERSION ] || continue
    wayleave_value=${wayleave_value#\"}
    wayleave_value=${wayleave_value%%[!0-9]*}
    [ "${wayleave_value:-0}" -ge "$wayleave_least" ]
    return
  done <"$1/release"
  return 1
}

wayleave_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && wayleave_is_jdk "$JAVA_HOME"; then
    return 0
  fi
  wayleave_java=$(command -v java) || wayleave_java=
  if [ -h "$wayleave_java" ]; then
    wayleave_java=$(readlink -f "$wayleave_java" 2>/dev/null) || wayleave_java=
  fi
  for wayleave_home in \
    "${wayleave_java%/bin/java}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.jbang/cache/jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$wayleave_home" ] && wayleave_is_jdk "$wayleave_home"; then
      JAVA_HOME=$wayleave_home
      return 0
    fi
  done
  echo "wayleave: needs a JDK $wayleave_least or later and found none: install one (for example Eclipse Temurin $wayleave_least, https://adoptium.net), or set JAVA_HOME to it" >&2
  return 1
}

wayleave_find_jdk && export JAVA_HOME
