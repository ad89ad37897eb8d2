package io.nearside.it.conformance.recorded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All of a request that means something to EC2 or STS: the signature and the date do not.
 *
 * @param line the method and the path, such as {@code POST /}
 * @param signer whose key signed it, for which region and service, such as {@code 111122223333/eu-west-1/ec2}
 * @param form every parameter as {@code name=value}, decoded and sorted, since their order means nothing
 */
record Asked(String line, String signer, List<String> form) {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/");

    private static final String SIGNER = "signed by ";

    /** The SDK draws a new one for each call that may be given one, so that its value means nothing to a call that is made once. */
    private static final String TOKEN = "ClientToken=";

    Asked {
        form = List.copyOf(form);
    }

    static Asked of(HttpExchange exchange) throws IOException {
        Matcher credential = CREDENTIAL.matcher(
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse(""));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Asked(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                credential.find()
                        ? String.join("/", credential.group(1), credential.group(2), credential.group(3))
                        : "nobody",
                Stream.of(body.split("&", -1))
                        .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                        .map(parameter -> parameter.startsWith(TOKEN) ? TOKEN + "drawn" : parameter)
                        .sorted()
                        .toList());
    }

    static Asked parse(String text) {
        List<String> lines = text.strip().lines().toList();
        return new Asked(lines.get(0), lines.get(1).substring(SIGNER.length()), lines.subList(2, lines.size()));
    }

    String text() {
        return line + "\n" + SIGNER + signer + "\n" + String.join("\n", form);
    }

    /** The form as it goes over the wire. */
    String body() {
        return form.stream()
                .map(parameter -> parameter.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** In how many lines two requests differ; a line that only reads otherwise counts once. */
    int distance(Asked other) {
        return Math.max(linesWithout(other).size(), other.linesWithout(this).size());
    }

    private List<String> linesWithout(Asked other) {
        List<String> those = other.text().lines().toList();
        return text().lines().filter(mine -> !those.contains(mine)).toList();
    }
}
