package io.nearside.it.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One tally for all classes of a run. At its end the table goes to standard output and into a file. */
final class KillTable implements BeforeAllCallback, ParameterResolver {
    private static final Path FILE = Path.of("target", "kill-anywhere.txt");

    private record Kept(Tally tally) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            String table = tally.table();
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
            System.out.println("\nKilled and disturbed anywhere, cases by fault and flow:\n\n" + table);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        kept(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tally.class;
    }

    @Override
    public Tally resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kept(context).tally();
    }

    /** In the root's store, which is closed when all classes are done. */
    private static Kept kept(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(KillTable.class))
                .computeIfAbsent(Kept.class, any -> new Kept(new Tally()), Kept.class);
    }
}
