package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ProblemCode;
import io.nearside.it.world.SimulatedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file that is wrong, or a world that does not fit it.
 *
 * @param right what the right file says
 * @param wrong what is written for it
 * @param code null for a file that is refused unread
 * @param says a part of the remedy, or the key that is wrong
 */
record WrongFile(
        String name,
        Consumer<SimulatedWorld> arrange,
        String right,
        String wrong,
        int exit,
        @Nullable ProblemCode code,
        String says) {
    static final int FAILED = 1;

    static final int USAGE = 2;

    static final int BLOCKED = 4;

    static WrongFile said(
            String name,
            Consumer<SimulatedWorld> arrange,
            String right,
            String wrong,
            int exit,
            ProblemCode code,
            String says) {
        return new WrongFile(name, arrange, right, wrong, exit, code, says);
    }

    static WrongFile refused(String name, String right, String wrong, String key) {
        return new WrongFile(name, world -> {}, right, wrong, USAGE, null, key);
    }

    /** Writes it into a folder, made of the right one, and answers its path. */
    String write(String link, Path folder) throws IOException {
        assertThat(link).contains(right);
        return Files.writeString(folder.resolve("link.yaml"), link.replace(right, wrong))
                .toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
