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
import java.util.Optional;

/**
 * Reads where a provider's token comes from: at most one of three keys of its {@code as} section. What is wrong is said without the
 * values, since somebody may have written the token itself there.
 */
public final class TokenSettings {
    private static final String FILE = "tokenFile";

    private static final String COMMAND = "tokenCommand";

    private static final String VARIABLE = "tokenVariable";

    private static final List<LinkKey> KEYS = List.of(
            LinkKey.optional(FILE, "A file that holds the token and nothing else.", "~/.secrets/token"),
            LinkKey.optional(
                            COMMAND,
                            "A command that prints the token on its first line: a text is run by sh, a list of words as it is.",
                            "pass show token")
                    .of(LinkKey.Shape.TEXTS),
            LinkKey.optional(VARIABLE, "The environment variable that holds the token.", "TEAM_TOKEN"));

    private TokenSettings() {}

    /** The keys, for a plugin to declare. */
    public static List<LinkKey> keys() {
        return KEYS;
    }

    /**
     * The source that the section names; empty if it names none. A variable and a file are read here and now, a command is run when its
     * token is first needed.
     *
     * @param credentials a link's {@code as.<id>} section
     * @throws InvalidLinkException naming the key, if two are there, or what one names is missing, empty or no token
     */
    public static Optional<TokenSource> read(LinkSection credentials, Environment environment) {
        List<String> named = KEYS.stream()
                .map(LinkKey::name)
                .filter(key -> credentials.value(key).isPresent())
                .toList();
        if (named.size() > 1) {
            throw new InvalidLinkException(
                    credentials.path(),
                    "names more than one place for the token: " + String.join(", ", named),
                    "Keep one of them.");
        }
        return named.stream().findFirst().map(key -> switch (key) {
            case FILE -> file(credentials);
            case COMMAND -> command(credentials);
            default -> variable(credentials, environment);
        });
    }

    /**
     * The source that the section names, else the variable that the provider's own tools use; empty if neither is there.
     *
     * @param usual such as {@code AIVEN_TOKEN}
     * @throws InvalidLinkException as above; and naming the key, if the section has another one
     */
    public static Optional<TokenSource> readOr(String usual, LinkSection credentials, Environment environment) {
        SettingsReader.refuseUnread(credentials, KEYS);
        return read(credentials, environment)
                .or(() -> SettingsReader.token(environment, usual).map(TokenSource::of));
    }

    private static TokenSource variable(LinkSection credentials, Environment environment) {
        String key = credentials.pathOf(VARIABLE);
        Secret token = environment
                .secret(present(credentials, VARIABLE))
                .orElseThrow(() -> new InvalidLinkException(
                        key, "names a variable that is not set", "Export it, or name the one that holds the token."));
        return known(key, "names a variable whose value", token);
    }

    private static TokenSource file(LinkSection credentials) {
        String key = credentials.pathOf(FILE);
        Secret token = Secret.of(contents(key, present(credentials, FILE)));
        if (token.reveal().isEmpty()) {
            throw new InvalidLinkException(key, "names a file that is empty", "Put the token there, and nothing else.");
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

    private static TokenSource command(LinkSection credentials) {
        String key = credentials.pathOf(COMMAND);
        boolean list = credentials.value(COMMAND).filter(List.class::isInstance).isPresent();
        List<String> words = list ? credentials.texts(COMMAND) : List.of("sh", "-c", present(credentials, COMMAND));
        if (words.isEmpty() || words.get(0).isEmpty()) {
            throw blank(key);
        }
        return new TokenCommand(key, words, TokenCommand.LIMIT);
    }

    private static TokenSource known(String key, String subject, Secret token) {
        if (!SettingsReader.isToken(token)) {
            throw new InvalidLinkException(
                    key,
                    subject + " has white space or characters that no token has",
                    "Copy the token again, alone and on one line.");
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
