package io.nearside.aws;

import com.google.inject.util.Modules;
import io.nearside.api.Provider;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.ProviderModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Stands where the network would begin, so that the SDK is asked for AWS's own endpoints and nothing leaves the process. */
final class StubHttp implements SdkHttpClient {

    /** A request, and the host that it would have gone to. */
    record Request(String host, Map<String, String> parameters) {
        String action() {
            return parameters.getOrDefault("Action", "");
        }
    }

    private record Answer(int status, String body) {}

    private final Map<String, Answer> script = new ConcurrentHashMap<>();

    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private Answer otherwise = new Answer(400, StubAws.refusal("Unscripted", "nothing is scripted"));

    StubHttp answer(String action, String body) {
        script.put(action, new Answer(200, body));
        return this;
    }

    StubHttp refuse(String action, int status, String code, String message) {
        script.put(action, new Answer(status, StubAws.refusal(code, message)));
        return this;
    }

    /** What every action without an answer of its own is refused with. */
    StubHttp refuseAll(int status, String code, String message) {
        otherwise = new Answer(status, StubAws.refusal(code, message));
        return this;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** AWS as these settings have it, with this in the place of the network. */
    Provider open(AwsSettings settings) {
        return GuiceProvider.open(AwsPlugin.ID, new ProviderModule() {
            @Override
            protected void configure() {
                install(Modules.override(new AwsModule(settings))
                        .with(binder -> binder.bind(SdkHttpClient.class).toInstance(StubHttp.this)));
            }
        });
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                Request read = new Request(request.httpRequest().host(), parameters(request));
                requests.add(read);
                Answer answer = script.getOrDefault(read.action(), otherwise);
                InputStream body = new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
                return HttpExecuteResponse.builder()
                        .response(SdkHttpFullResponse.builder()
                                .statusCode(answer.status())
                                .build())
                        .responseBody(AbortableInputStream.create(body))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    private static Map<String, String> parameters(HttpExecuteRequest request) {
        Map<String, String> parameters = new HashMap<>();
        String body = request.contentStreamProvider().map(StubHttp::text).orElse("");
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String text(ContentStreamProvider content) {
        try (InputStream in = content.newStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
