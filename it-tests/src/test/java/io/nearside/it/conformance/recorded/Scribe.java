package io.nearside.it.conformance.recorded;

import io.nearside.it.conformance.recorded.Conversation.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has LocalStack answer, and keeps what was said. It hands on no more of a request than is kept of it, so that a request which means something
 * else to LocalStack is another one in the file, too.
 */
final class Scribe implements Respondent {
    /** Where LocalStack says that its endpoints are, which changes with the port. */
    private static final Pattern OWN_DOMAIN = Pattern.compile("localhost\\.localstack\\.cloud:\\d+");

    private static final Pattern VERSION = Pattern.compile("\"version\": *\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    private final List<Exchange> exchanges = new ArrayList<>();

    private final String rule;

    private final URI localStack;

    private final Map<String, String> accounts;

    /**
     * @param accounts of LocalStack's, so far empty, by the accounts that stand for them in the file
     */
    Scribe(String rule, URI localStack, Map<String, String> accounts) {
        this.rule = rule;
        this.localStack = localStack;
        this.accounts = Map.copyOf(accounts);
    }

    @Override
    public Answer answer(Asked asked) {
        String[] signer = there(asked.signer()).split("/", -1);
        HttpResponse<String> response = send(HttpRequest.newBuilder(localStack.resolve("/"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=none"
                                .formatted(signer[0], signer[1], signer[2]))
                .POST(HttpRequest.BodyPublishers.ofString(there(asked.body())))
                .build());
        Answer answer = new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("text/xml"),
                here(response.body()));
        exchanges.add(new Exchange(asked, answer));
        return answer;
    }

    @Override
    public void end() {
        Matcher version = VERSION.matcher(send(HttpRequest.newBuilder(localStack.resolve("/_localstack/health"))
                        .build())
                .body());
        if (!version.find()) {
            throw new AssertionError("What answers at " + localStack + " is not LocalStack");
        }
        ConversationFiles.write(
                rule,
                new Conversation(
                        "Recorded by ourselves from LocalStack " + version.group(1) + " on "
                                + LocalDate.now(ZoneOffset.UTC)
                                + ".\nMade constant: the accounts, the SDK's client tokens, the domain of names. Left out: signatures, dates, headers.",
                        exchanges));
    }

    private String there(String text) {
        String there = text;
        for (Map.Entry<String, String> account : accounts.entrySet()) {
            there = there.replace(account.getKey(), account.getValue());
        }
        return there;
    }

    private String here(String text) {
        String here = OWN_DOMAIN.matcher(text).replaceAll("amazonaws.com");
        for (Map.Entry<String, String> account : accounts.entrySet()) {
            here = here.replace(account.getValue(), account.getKey());
        }
        return here;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No LocalStack at " + localStack, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
