package io.nearside.guice.token;

import io.nearside.api.Environment;
import io.nearside.api.Secret;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.guice.SettingsReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads where a provider's token comes from, or another secret that stands in its place: at most one of three keys of its {@code as}
 * section. What is wrong is said without the values, since somebody may have written the token itself there.
 */
public final class TokenSettings {
    private static final String TOKEN = "token";

    private final String what;

    private TokenSettings(String what) {
        this.what = what;
    }

    /** The keys, for a plugin to declare. */
    public static List<LinkKey> keys() {
        return keys(TOKEN);
    }

    /** The keys for a thing of another name, such as {@code secret}: {@code secretFile} and so on. */
    public static List<LinkKey> keys(String what) {
        TokenSettings names = new TokenSettings(what);
        return List.of(
                LinkKey.optional(
                        names.file(), "A file that holds the " + what + " and nothing else.", "~/.secrets/" + what),
                LinkKey.optional(
                                names.command(),
                                "A command that prints the " + what
                                        + " on its first line: a text is run by sh, a list of words as it is.",
                                "pass show " + what)
                        .of(LinkKey.Shape.TEXTS),
                LinkKey.optional(
                        names.variable(),
                        "The environment variable that holds the " + what + ".",
                        "TEAM_" + what.toUpperCase(Locale.ROOT)));
    }

    /**
     * The source that the section names; empty if it names none. A variable and a file are read here and now, a command is run when its
     * token is first needed.
     *
     * @param credentials a link's {@code as.<id>} section
     * @throws InvalidLinkException naming the key, if two are there, or what one names is missing, empty or no token
     */
    public static Optional<TokenSource> read(LinkSection credentials, Environment environment) {
        return read(TOKEN, credentials, environment);
    }

    /** The same for a thing of another name, such as {@code secret}. */
    public static Optional<TokenSource> read(String what, LinkSection credentials, Environment environment) {
        TokenSettings settings = new TokenSettings(what);
        List<String> named = keys(what).stream()
                .map(LinkKey::name)
                .filter(key -> credentials.value(key).isPresent())
                .toList();
        if (named.size() > 1) {
            throw new InvalidLinkException(
                    credentials.path(),
                    "names more than one place for the " + what + ": " + String.join(", ", named),
                    "Keep one of them.");
        }
        return named.stream().findFirst().map(key -> settings.source(key, credentials, environment));
    }

    /**
     * The source that the section names, else the variable that the provider's own tools use; empty if neither is there.
     *
     * @param usual such as {@code AIVEN_TOKEN}
     * @throws InvalidLinkException as above; and naming the key, if the section has another one
     */
    public static Optional<TokenSource> readOr(String usual, LinkSection credentials, Environment environment) {
        SettingsReader.refuseUnread(credentials, keys());
        return read(credentials, environment)
                .or(() -> SettingsReader.token(environment, usual).map(TokenSource::of));
    }

    private String file() {
        return what + "File";
    }

    private String command() {
        return what + "Command";
    }

    private String variable() {
        return what + "Variable";
    }

    private TokenSource source(String key, LinkSection credentials, Environment environment) {
        if (key.equals(file())) {
            return file(credentials);
        }
        return key.equals(command()) ? command(credentials) : variable(credentials, environment);
    }

    private TokenSource variable(LinkSection credentials, Environment environment) {
        String key = credentials.pathOf(variable());
        Secret token = environment
                .secret(present(credentials, variable()))
                .orElseThrow(() -> new InvalidLinkException(
                        key,
                        "names a variable that is not set",
                        "Export it, or name the one that holds the " + what + "."));
        return known(key, "names a variable whose value", token);
    }

    private TokenSource file(LinkSection credentials) {
        String key = credentials.pathOf(file());
        Secret token = Secret.of(contents(key, present(credentials, file())));
        if (token.reveal().isEmpty()) {
            throw new InvalidLinkException(
                    key, "names a file that is empty", "Put the " + what + " there, and nothing else.");
        }
        return known(key, "names a file whose content", token);
    }

    private static String contents(String key, String path) {
        boolean atHome = path.startsWith("~/");
        try {
            return Files.readString(
                    atHome ? Path.of(System.getProperty("user.home"), path.substring(2)) : Path.of(path));
        } catch (InvalidPathException | NoSuchFileException e) {
            throw unreadable(key, "names a file that is not there");
        } catch (AccessDeniedException e) {
            throw unreadable(key, "names a file that may not be read");
        } catch (CharacterCodingException e) {
            throw unreadable(key, "names a file that is no text");
        } catch (IOException e) {
            throw unreadable(key, "names something that cannot be read as a file");
        }
    }

    private static InvalidLinkException unreadable(String key, String cause) {
        return new InvalidLinkException(
                key, cause, "Name a file that Nearside can read; a relative path starts where the command is run.");
    }

    private TokenSource command(LinkSection credentials) {
        String key = credentials.pathOf(command());
        boolean list =
                credentials.value(command()).filter(List.class::isInstance).isPresent();
        List<String> words = list ? credentials.texts(command()) : List.of("sh", "-c", present(credentials, command()));
        if (words.isEmpty() || words.get(0).isEmpty()) {
            throw blank(key);
        }
        return new TokenCommand(key, words, TokenCommand.LIMIT);
    }

    private TokenSource known(String key, String subject, Secret token) {
        if (!SettingsReader.isToken(token)) {
            throw new InvalidLinkException(
                    key,
                    subject + " has white space or characters that no " + what + " has",
                    "Copy the " + what + " again, alone and on one line.");
        }
        return TokenSource.of(token);
    }

    private static String present(LinkSection credentials, String key) {
        return credentials.text(key).orElseThrow(() -> blank(credentials.pathOf(key)));
    }

    private static InvalidLinkException blank(String key) {
        return new InvalidLinkException(key, "is blank", "Write something there, or leave the key out.");
    }
}
