package io.nearside.guice.token;

import io.nearside.api.Secret;
import io.nearside.guice.SettingsReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command that prints a token on the first line of its standard output. It is run once, when the token is first needed. */
final class TokenCommand implements TokenSource {
    /** Long enough for a person to touch a key or to type a passphrase. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final String key;

    private final List<String> words;

    private final Duration limit;

    private volatile @Nullable Secret token;

    private @Nullable NoTokenException failure;

    /** @param key the link file's, for complaints */
    TokenCommand(String key, List<String> words, Duration limit) {
        this.key = key;
        this.words = List.copyOf(words);
        this.limit = limit;
    }

    @Override
    public synchronized Secret token() throws NoTokenException, InterruptedException {
        Secret known = token;
        if (known != null) {
            return known;
        }
        if (failure != null) {
            throw failure;
        }
        try {
            Secret fetched = fetch();
            token = fetched;
            return fetched;
        } catch (NoTokenException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public Secret fetched() {
        Secret known = token;
        return known == null ? Secret.of("") : known;
    }

    private Secret fetch() throws NoTokenException, InterruptedException {
        String printed = run(started());
        Secret first = Secret.of(printed.lines().findFirst().orElse(""));
        if (first.reveal().isEmpty()) {
            throw failed("printed no token on its first line", "");
        }
        if (!SettingsReader.isToken(first)) {
            throw failed("printed a first line that is no token: it has white space or other characters", "");
        }
        return first;
    }

    private Process started() throws NoTokenException {
        try {
            Process process = new ProcessBuilder(words).start();
            // Nobody answers its questions: a command that asks on its standard input shall see the end of it.
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw failed("cannot be started", String.valueOf(e.getMessage()));
        }
    }

    private String run(Process process) throws NoTokenException, InterruptedException {
        Printed printed = Printed.of(process.getInputStream());
        Printed complaints = Printed.of(process.getErrorStream());
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("has not ended within " + limit.toSeconds() + " s", "");
            }
            if (process.exitValue() != 0) {
                throw failed("ended with " + process.exitValue(), complaints.text());
            }
            return printed.text();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private NoTokenException failed(String what, String said) {
        String words = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return new NoTokenException(key + " " + what + (words.isEmpty() ? "" : ": " + words));
    }

    @Override
    public String toString() {
        return "***";
    }
}
