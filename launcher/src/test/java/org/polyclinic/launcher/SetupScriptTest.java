package org.polyclinic.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/setup.sh} on a bare machine: a path with the tools every Debian has, and a site to download from. */
class SetupScriptTest {
    private static final List<String> TOOLS = ("cat dirname env grep gzip head id ls mkdir mktemp mv readlink rm sed sh"
                    + " sha256sum tail tar tr uname")
            .transform(names -> List.of(names.split(" ")));

    @TempDir
    private Path machine;

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private HttpServer site;

    @BeforeEach
    void makeMachine() throws IOException, InterruptedException {
        Files.createDirectories(machine.resolve("bin"));
        Files.createDirectories(machine.resolve("jvm"));
        for (String tool : TOOLS) {
            hasTool(tool);
        }
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
        byte[] archive = jdkArchive();
        files.put("/jdk-25.tar.gz", archive);
        files.put(
                "/jdk-25.tar.gz.sha256.txt", (sha256(archive) + "  jdk-25.tar.gz\n").getBytes(StandardCharsets.UTF_8));
        environment.put("POLYCLINIC_JDK_URL", siteAddress() + "/jdk-25.tar.gz");
    }

    @AfterEach
    void closeSite() {
        site.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void jdkIsDownloadedWhereThePackageManagerHasNone(String tool) throws Exception {
        hasTool(tool);

        Answer answer = setUp();

        assertThat(answer.status()).as(answer.said()).isZero();
        assertThat(answer.javaHome()).isEqualTo(downloaded());
        assertThat(dataFolder()).containsExactly("jdk");
        assertThat(Files.getPosixFilePermissions(machine.resolve("data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void downloadedJdkIsFoundTheNextTime() throws Exception {
        hasTool("curl");
        setUp();
        files.clear();

        Answer answer = setUp();

        assertThat(answer.javaHome()).isEqualTo(downloaded());
        assertThat(answer.said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void checksumLiesBesideTheArchiveThatTheAddressForwardsTo(String tool) throws Exception {
        hasTool(tool);
        environment.put("POLYCLINIC_JDK_URL", siteAddress() + "/latest");

        assertThat(setUp().javaHome()).isEqualTo(downloaded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void jdkThatIsNotThePublishedOneIsRefused(String tool) throws Exception {
        hasTool(tool);
        files.put("/jdk-25.tar.gz.sha256.txt", "0".repeat(64).getBytes(StandardCharsets.UTF_8));

        Answer answer = setUp();

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said())
                .contains("is not the published one and was thrown away")
                .contains(sha256(files.get("/jdk-25.tar.gz")))
                .contains("0".repeat(64));
        assertThat(dataFolder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jdk-25.tar.gz", "/jdk-25.tar.gz.sha256.txt"})
    void failedDownloadSaysWhatToDo(String missing) throws Exception {
        hasTool("curl");
        files.remove(missing);

        Answer answer = setUp();

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said())
                .contains("cannot download the JDK")
                .contains("from " + siteAddress() + missing)
                .contains("set JAVA_HOME to it")
                .contains("POLYCLINIC_JDK_URL");
        assertThat(dataFolder()).isEmpty();
    }

    @Test
    void brokenArchiveLeavesNothing() throws Exception {
        hasTool("curl");
        byte[] broken = new byte[] {1, 2, 3};
        files.put("/jdk-25.tar.gz", broken);
        files.put("/jdk-25.tar.gz.sha256.txt", sha256(broken).getBytes(StandardCharsets.UTF_8));

        Answer answer = setUp();

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("cannot unpack the JDK");
        assertThat(dataFolder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 21})
    void jdkOfThePackageManagerIsInstalled(int release) throws Exception {
        hasPackageManager("openjdk-" + release + "-jdk-headless", release);

        Answer answer = setUp();

        assertThat(answer.javaHome()).isEqualTo(machine.resolve("jvm/installed"));
        assertThat(answer.said()).contains("installing openjdk-" + release + "-jdk-headless");
    }

    @Test
    void whoMayNotInstallIsToldWhatTo() throws Exception {
        hasPackageManager("openjdk-25-jdk-headless", 25);
        hasProgram("id", "echo 1000");

        Answer answer = setUp();

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("sudo apt-get install openjdk-25-jdk-headless");
    }

    @Test
    void jdk25IsPreferredToOlderAndNewerOnes() throws Exception {
        hasJdk("jvm/a", 21);
        hasJdk("jvm/b", 27);
        hasJdk("jvm/c", 25);

        assertThat(setUp().javaHome()).isEqualTo(machine.resolve("jvm/c"));
    }

    @Test
    void javaHomeCountsWhenItIsNewEnough() throws Exception {
        hasJdk("jvm/a", 25);
        environment.put("JAVA_HOME", hasJdk("mine", 21).toString());

        assertThat(setUp().javaHome()).isEqualTo(machine.resolve("mine"));
    }

    @Test
    void javaHomeThatIsTooOldIsPassedOverAndNamed() throws Exception {
        hasJdk("jvm/a", 25);
        environment.put("JAVA_HOME", hasJdk("mine", 17).toString());

        Answer answer = setUp();

        assertThat(answer.javaHome()).isEqualTo(machine.resolve("jvm/a"));
        assertThat(answer.said()).contains(machine.resolve("mine") + " is no JDK 21 or later; using ");
    }

    @Test
    void onlyLaterReleasesGetTheFlagsThatSilenceThem() throws Exception {
        environment.put("JAVA_HOME", hasJdk("old", 21).toString());
        assertThat(run("need_jdk; quiet_java").output()).isEmpty();

        environment.put("JAVA_HOME", hasJdk("new", 25).toString());
        assertThat(run("need_jdk; quiet_java").output()).contains("--sun-misc-unsafe-memory-access=allow");
    }

    private record Answer(int status, String output, String said) {
        Path javaHome() {
            return Path.of(output.strip());
        }
    }

    private Answer setUp() throws Exception {
        return run("need_jdk; printf '%s\\n' \"$JAVA_HOME\"");
    }

    private Answer run(String commands) throws Exception {
        String script = ". " + Path.of("../bin/setup.sh").toAbsolutePath() + "; jvm_folder=" + machine.resolve("jvm")
                + "; " + commands;
        Path output = machine.resolve("output");
        Path said = machine.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-euc", script)
                .directory(machine.toFile())
                .redirectOutput(output.toFile())
                .redirectError(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("POLYCLINIC_DATA", "data");
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Answer(status, Files.readString(output), Files.readString(said));
    }

    private Path downloaded() {
        return machine.resolve("data/jdk");
    }

    private List<String> dataFolder() throws IOException {
        try (Stream<Path> all = Files.list(machine.resolve("data"))) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** One of this machine's own programs. */
    private void hasTool(String name) throws IOException {
        Path program = Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The test needs " + name));
        Files.createSymbolicLink(machine.resolve("bin").resolve(name), program);
    }

    private void hasProgram(String name, String script) throws IOException {
        Path program = machine.resolve("bin").resolve(name);
        Files.deleteIfExists(program);
        executable(program, script);
    }

    private static void executable(Path program, String script) throws IOException {
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path hasJdk(String folder, int release) throws IOException {
        Path jdk = machine.resolve(folder);
        executable(jdk.resolve("bin/java"), "echo 'openjdk version \"" + release + ".0.3\" 2026-04-21' >&2");
        executable(jdk.resolve("bin/javac"), "");
        return jdk;
    }

    /** It knows one package, and installs it when this is asked of it by root. */
    private void hasPackageManager(String known, int release) throws IOException {
        Path jdk = hasJdk("packages/jdk", release);
        hasProgram("id", "echo 0");
        hasProgram(
                "apt-cache",
                "if [ \"$2\" = " + known
                        + " ]; then echo '  Candidate: 25.0.3+9-1'; else echo '  Candidate: (none)'; fi");
        hasProgram(
                "apt-get",
                "case \"$*\" in *update*) ;; *" + known + ") mv " + jdk + " " + machine.resolve("jvm/installed")
                        + " ;; *) exit 100 ;; esac");
    }

    /** As Adoptium packs them: one folder with everything in it. */
    private byte[] jdkArchive() throws IOException, InterruptedException {
        hasJdk("site/jdk-25.0.3+9", 25);
        Path archive = machine.resolve("site/jdk.tar.gz");
        Process tar = new ProcessBuilder("tar", "-czf", archive.toString(), "jdk-25.0.3+9")
                .directory(machine.resolve("site").toFile())
                .start();
        assertThat(tar.waitFor()).isZero();
        return Files.readAllBytes(archive);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String siteAddress() {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/latest")) {
                exchange.getResponseHeaders().add("Location", siteAddress() + "/jdk-25.tar.gz");
                exchange.sendResponseHeaders(307, -1);
                return;
            }
            byte[] body = files.get(path);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null || head ? -1 : body.length);
            if (body != null && !head) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
