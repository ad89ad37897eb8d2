package io.nearside.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.AddHeadersFromContextPolicy;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.FluxUtil;
import com.azure.json.JsonReader;
import com.azure.json.ReadValueCallback;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.guice.Turns;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Azure's long operations. A write is one call and returns at once; where Azure says that the operation can be watched, that address is
 * kept in memory and nowhere else, since it is signed. A look asks it once, and what an operation failed for is kept until the next write to
 * the same thing. After a restart nothing is known here, and a thing's own {@code provisioningState} tells where it stands.
 */
public final class AzureOperations {
    private static final int CREATED = 201;

    private static final int ACCEPTED = 202;

    private final AzureSettings settings;

    private final AzureClients clients;

    private final AzureErrors errors;

    private final Turns turns;

    private final ConcurrentMap<ArmId, AzureOperation> known = new ConcurrentHashMap<>();

    @Inject
    AzureOperations(AzureSettings settings, AzureClients clients, AzureErrors errors, Turns turns) {
        this.settings = settings;
        this.clients = clients;
        this.errors = errors;
        this.turns = turns;
    }

    /** Where the operation stands that the last write to a thing began. */
    public sealed interface Progress permits Quiet, Running, Failed {}

    /** None is known here to be under way: read the thing. */
    public record Quiet() implements Progress {}

    /** It is under way: what the thing would show now is on its way to be something else. */
    public record Running() implements Progress {}

    /** It failed: read the thing, and know why it is as it is. */
    public record Failed(AzureFailure failure) implements Progress {}

    /**
     * Sends one PUT that is to make a thing and never to change one. That Azure heeds the precondition is documented for none of its
     * network's things: where it does not, 200 is the answer for one that was there and is like the one that was asked for.
     */
    public <T> Change<T> make(
            ArmId thing, Mono<Response<Flux<ByteBuffer>>> request, ReadValueCallback<JsonReader, T> reading) {
        Change<T> change = put(thing, onlyNew(request), reading);
        return change.effect() == Effect.CREATED ? change : new Change<>(Effect.ALREADY, change.now());
    }

    /** A request that only makes, and never changes what is there: {@code If-None-Match: *} (RFC 9110, section 13.1.2). */
    private static <T> Mono<T> onlyNew(Mono<T> request) {
        HttpHeaders headers = new HttpHeaders().set(HttpHeaderName.IF_NONE_MATCH, "*");
        return request.contextWrite(FluxUtil.toReactorContext(
                new Context(AddHeadersFromContextPolicy.AZURE_REQUEST_HTTP_HEADERS_KEY, headers)));
    }

    /** Sends one PUT in its network's turn. The answer shows the thing as it is on its way to be. */
    public <T> Change<T> put(
            ArmId thing, Mono<Response<Flux<ByteBuffer>>> request, ReadValueCallback<JsonReader, T> reading) {
        return errors.call("PUT " + thing, () -> {
            Written answer = written("PUT " + thing, thing, request);
            return new Change<>(
                    answer.status == CREATED ? Effect.CREATED : Effect.UPDATED,
                    AzureAnswers.read(answer.body, reading));
        });
    }

    /** Sends one DELETE in its network's turn. What is not there is gone, and so is what Azure answers without an operation for. */
    public Removal delete(ArmId thing, Mono<Response<Flux<ByteBuffer>>> request) {
        return Removal.unlessGone(() -> errors.call("DELETE " + thing, () -> {
            Written answer = written("DELETE " + thing, thing, request);
            return answer.status == ACCEPTED
                    ? new Removal.Going("Azure to show the end of " + thing.name())
                    : new Removal.Gone();
        }));
    }

    /** Looks once at the operation that the last write to a thing began; asks nobody if none is known to be under way. */
    public Progress look(ArmId thing) {
        AzureOperation operation = known.get(thing);
        if (operation == null) {
            return new Quiet();
        }
        if (operation.failure() != null) {
            return new Failed(operation.failure());
        }
        AzureOperation now = asked(operation);
        if (now.watched() != null) {
            return new Running();
        }
        if (now.failure() != null) {
            known.replace(thing, operation, now);
            return new Failed(now.failure());
        }
        known.remove(thing, operation);
        return new Quiet();
    }

    /** Forgets what a thing's last operation failed for. */
    public void forget(ArmId thing) {
        known.remove(thing);
    }

    private Written written(String call, ArmId thing, Mono<Response<Flux<ByteBuffer>>> request) {
        try {
            return turns.in(Set.of(settings.site().network()), () -> {
                known.remove(thing);
                Written answer =
                        request.flatMap(AzureOperations::whole).blockOptional().orElseThrow();
                AzureOperation.of(
                                answer.status, answer.headers, settings.places().manager())
                        .ifPresent(operation -> known.put(thing, operation));
                return answer;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw errors.refusal(ErrorKind.CANCELLED, call, "Interrupted while another write was under way");
        }
    }

    private static Mono<Written> whole(Response<Flux<ByteBuffer>> answer) {
        return FluxUtil.collectBytesInByteBufferStream(answer.getValue())
                .map(bytes -> new Written(
                        answer.getStatusCode(), answer.getHeaders(), new String(bytes, StandardCharsets.UTF_8)));
    }

    private AzureOperation asked(AzureOperation operation) {
        URI address = operation.address();
        String call = "GET " + address.getPath();
        return errors.call(call, () -> {
            try (HttpResponse answer =
                    clients.pipeline().sendSync(new HttpRequest(HttpMethod.GET, address.toString()), Context.NONE)) {
                return operation.after(answer, call);
            }
        });
    }

    private record Written(int status, HttpHeaders headers, String body) {}
}
