package io.nearside.guice;

import io.nearside.api.Environment;
import io.nearside.api.Secret;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads texts as what they have to be, and names the key or variable if they are not. */
public final class SettingsReader {
    /** What a UUID looks like. */
    public static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** By what other tools, such as curl and those written in Go and Python, find certificates too. */
    public static final String CERTIFICATES = "SSL_CERT_FILE";

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private SettingsReader() {}

    /**
     * An endpoint of a service. Plain http is accepted on loopback only, since a token would otherwise travel in the clear.
     *
     * @throws InvalidLinkException naming the variable
     */
    public static Optional<URI> endpoint(Environment environment, String variable) {
        return environment.variable(variable).map(text -> endpoint(variable, text));
    }

    private static URI endpoint(String variable, String text) {
        try {
            URI uri = new URI(text);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
            if ("http".equals(uri.getScheme()) && uri.getHost() != null && isLoopback(uri.getHost())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new InvalidLinkException(variable, "is not a URL", "Write one such as https://host.");
        }
        throw new InvalidLinkException(
                variable,
                "is neither https nor on this machine",
                "Use an https URL; plain http is accepted for localhost and 127.0.0.1 only.");
    }

    /** Whether an endpoint is on this machine. */
    public static boolean isLoopback(URI endpoint) {
        return endpoint.getHost() != null && isLoopback(endpoint.getHost());
    }

    /**
     * The file of certificates, as PEM, that a service on this machine is trusted by; empty for those that the JDK trusts. Nothing that is
     * not on this machine is trusted for a variable: there the JDK's own certificates and properties count.
     *
     * @throws InvalidLinkException naming the variable, if there is no such file
     */
    public static Optional<Path> certificates(Environment environment, URI service) {
        Optional<Path> named = environment
                .variable(CERTIFICATES)
                .filter(any -> isLoopback(service))
                .map(Path::of);
        named.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new InvalidLinkException(
                    CERTIFICATES, "names " + file + ", which cannot be read", "Name a PEM file, or unset it.");
        });
        return named;
    }

    private static boolean isLoopback(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (bare.equals("localhost")) {
            return true;
        }
        if (!LITERAL.matcher(bare).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(bare).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A text of a form; {@code what} completes "is not …". */
    public static String matching(String key, String text, Pattern form, String what, String example) {
        if (!form.matcher(text).matches()) {
            throw new InvalidLinkException(key, "'" + text + "' is not " + what, "Write one such as " + example + ".");
        }
        return text;
    }

    /** A UUID, in lower case. */
    public static String uuid(String key, String text) {
        return matching(key, text, UUID, "a UUID", "0a1b2c3d-0000-4000-8000-000000000001")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A token, fit to travel in an HTTP header. One that is not is refused here, without being shown: the JDK's client would quote it.
     *
     * @throws InvalidLinkException naming the variable
     */
    public static Optional<Secret> token(Environment environment, String variable) {
        Optional<Secret> token = environment.secret(variable);
        if (token.isPresent() && !isToken(token.get())) {
            throw new InvalidLinkException(
                    variable,
                    "has white space or characters that no token has",
                    "Copy the token again, alone and on one line.");
        }
        return token;
    }

    /** Whether it can travel in an HTTP header: visible ASCII and no white space, at least one character. */
    public static boolean isToken(Secret token) {
        return TOKEN.matcher(token.reveal()).matches();
    }

    /**
     * Refuses a key that a section has and nobody reads.
     *
     * @param read the keys that are read
     */
    public static void refuseUnread(LinkSection section, Collection<String> read) {
        for (String key : section.keys()) {
            if (!read.contains(key)) {
                throw new InvalidLinkException(
                        section.pathOf(key),
                        "is not known",
                        read.isEmpty()
                                ? "Remove it; nothing is read there."
                                : "Remove it; what is read there: " + String.join(", ", read) + ".");
            }
        }
    }

    /**
     * Refuses a key that a section has and no plugin declares.
     *
     * @param keys those that the plugin declares
     * @param besides the key by which the section chooses the plugin, {@code cloud} or {@code id}, if it has one
     */
    public static void refuseUnread(LinkSection section, List<LinkKey> keys, String... besides) {
        refuseUnread(
                section,
                Stream.concat(Stream.of(besides), keys.stream().map(LinkKey::name))
                        .toList());
    }

    /** An address range. */
    public static Cidr cidr(String key, String text) {
        return made(key, text, Cidr::of);
    }

    /** An account. */
    public static AccountId account(String key, String text) {
        return made(key, text, AccountId::new);
    }

    /** A network. */
    public static NetworkId network(String key, String text) {
        return made(key, text, NetworkId::new);
    }

    /** A region. */
    public static Region region(String key, String text) {
        return made(key, text, Region::new);
    }

    private static <T> T made(String key, String text, Function<String, T> maker) {
        try {
            return maker.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidLinkException(key, "is malformed: " + e.getMessage(), "Correct it in the link file.");
        }
    }
}
