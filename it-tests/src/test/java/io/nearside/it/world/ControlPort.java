package io.nearside.it.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The simulator's own port for tests: what there is, and what is to be there. */
record ControlPort(URI simulator) {

    /** Everything there is, without the ids that the services chose. */
    String state() {
        return sent(HttpRequest.newBuilder(world()).build());
    }

    /** Adds what a seed names. */
    void seed(String json) {
        sent(HttpRequest.newBuilder(world())
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private URI world() {
        return simulator.resolve("/_nearside/world");
    }

    private static String sent(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
