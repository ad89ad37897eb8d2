import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Run by the build on the distribution's jars: takes the signatures out of those that are signed, since a JVM does not archive classes of signed
 * jars. Nobody looks at them there: Maven compares checksums when it fetches, and Java asks for no signature.
 */
final class UnsignedJars {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private UnsignedJars() {}

    public static void main(String... folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (Path jar : jars) {
            Path unsigned = jar.resolveSibling(jar.getFileName() + ".unsigned");
            boolean signed;
            try (JarFile original = new JarFile(jar.toFile(), false)) {
                signed = original.stream().anyMatch(UnsignedJars::isSignature);
                if (signed) {
                    copy(original, unsigned);
                }
            }
            if (signed) {
                Files.move(unsigned, jar, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isSignature(JarEntry entry) {
        return SIGNATURE.matcher(entry.getName()).matches();
    }

    private static void copy(JarFile original, Path unsigned) throws IOException {
        Manifest manifest = original.getManifest();
        manifest.getEntries().values().forEach(UnsignedJars::removeDigests);
        manifest.getEntries().values().removeIf(Map::isEmpty);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(unsigned))) {
            for (JarEntry entry : original.stream().toList()) {
                if (isSignature(entry)) {
                    continue;
                }
                JarEntry same = new JarEntry(entry.getName());
                same.setTime(entry.getTime());
                out.putNextEntry(same);
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    manifest.write(out);
                } else {
                    try (InputStream in = original.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private static void removeDigests(Attributes attributes) {
        attributes.keySet().removeIf(name -> name.toString().endsWith("-Digest"));
    }
}
