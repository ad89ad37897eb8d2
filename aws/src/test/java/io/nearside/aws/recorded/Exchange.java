package io.nearside.aws.recorded;

import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A request to EC2 or STS, and what came back. */
record Exchange(Asked asked, Answer answer) {

    /**
     * All of a request that means something to the service.
     *
     * @param line the method and the path, such as {@code POST /}
     * @param signer whose key signed it, for which region and service, such as {@code 111122223333/eu-west-1/ec2}
     * @param token the session token; empty if there was none
     * @param form every parameter of the body as {@code name=value}, decoded and sorted, since their order means nothing
     */
    record Asked(String line, String signer, String token, List<String> form) {
        private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/");

        Asked {
            form = List.copyOf(form);
        }

        static Asked of(Request request) {
            Matcher credential = CREDENTIAL.matcher(header(request, "Authorization"));
            return new Asked(
                    request.getMethod() + " " + request.getUrl(),
                    credential.find()
                            ? String.join("/", credential.group(1), credential.group(2), credential.group(3))
                            : "nobody",
                    header(request, "X-Amz-Security-Token"),
                    Stream.of(request.getBodyAsString().split("&", -1))
                            .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                            .sorted()
                            .toList());
        }

        private static String header(Request request, String name) {
            String value = request.getHeader(name);
            return value == null ? "" : value;
        }
    }

    /** What of an answer is kept: EC2 and STS say everything in the body. */
    record Answer(int status, String type, String body) {

        static Answer of(LoggedResponse response) {
            String type = response.getMimeType();
            return new Answer(response.getStatus(), type == null ? "" : type, response.getBodyAsString());
        }
    }
}
