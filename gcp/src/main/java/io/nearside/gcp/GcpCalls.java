package io.nearside.gcp;

import com.google.api.core.ApiFuture;
import com.google.api.gax.httpjson.HttpJsonCallContext;
import com.google.api.gax.rpc.ApiCallContext;
import com.google.api.gax.rpc.UnaryCallable;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.guice.CallLog;
import io.nearside.guice.ProviderLife;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one place through which every call goes. The token is fetched here and goes along with the call, so that a place that gives none is
 * told apart from Google's refusal, and a token that is not accepted is not tried again. A call can be interrupted and has a deadline,
 * which the SDK's own way to wait for one has not.
 */
public final class GcpCalls {
    private static final int OK = 200;

    private final GcpSettings settings;

    private final GcpCredentials credentials;

    private final ProviderLife life;

    @Inject
    GcpCalls(GcpSettings settings, GcpCredentials credentials, ProviderLife life) {
        this.settings = settings;
        this.credentials = credentials;
        this.life = life;
    }

    /**
     * Makes a call, once.
     *
     * @param call for people, such as {@code GET projects/…}
     */
    public <Q, A> A call(String call, UnaryCallable<Q, A> method, Q request) {
        return told(call, () -> answer(method.futureCall(request, context())));
    }

    /** The same for a thing that may not be there. */
    public <Q, A> Optional<A> find(String call, UnaryCallable<Q, A> method, Q request) {
        try {
            return Optional.of(call(call, method, request));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Who it is, as IAM's policies spell it, where the credentials themselves tell; they have to be good for a token first. */
    public Optional<String> principal() {
        return told("the sign-in", () -> {
            credentials.headers();
            return credentials.principal();
        });
    }

    /** What a driver itself refuses, without a call. */
    public CloudException refusal(ErrorKind kind, String call, String message) {
        return GcpErrors.refusal(kind, call, message);
    }

    /** The failure of an operation that a write began. */
    public CloudException failed(String call, GcpFailure failure) {
        return GcpErrors.failed(call, failure);
    }

    /**
     * An answer that has what it cannot lack.
     *
     * @param name of the thing that it tells of; empty if it tells of none
     */
    public <A> A understood(String call, String name, A answer) {
        if (name.isEmpty()) {
            throw GcpErrors.refusal(ErrorKind.UNKNOWN, call, "The answer is not understood");
        }
        return answer;
    }

    private ApiCallContext context() throws GcpNotSignedIn {
        return HttpJsonCallContext.createDefault().withExtraHeaders(credentials.headers());
    }

    private <A> A answer(ApiFuture<A> future) throws InterruptedException, ExecutionException, TimeoutException {
        Duration patience = settings.timeouts().answer();
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException e) {
            giveUp(future);
            throw e;
        }
    }

    /**
     * One that has not been sent yet is not sent any more. The SDK's thread holds a lock while it reads an answer, for as long as its own patience
     * of twenty seconds lasts (gax, HttpJsonClientCallImpl), so that nobody waits here for the end of it.
     */
    private static void giveUp(ApiFuture<?> future) {
        Thread ending = new Thread(() -> future.cancel(true), "nearside-gcp-giving-up");
        ending.setDaemon(true);
        ending.start();
    }

    /** One call. */
    interface Attempt<T> {
        T made() throws Exception;
    }

    /** Makes a call and says in the log what became of it. */
    <T> T told(String call, Attempt<T> attempt) {
        life.requireOpen(call);
        if (Thread.currentThread().isInterrupted()) {
            throw GcpErrors.refusal(ErrorKind.CANCELLED, call, "Interrupted before the call");
        }
        long start = System.nanoTime();
        try {
            T answer = attempt.made();
            CallLog.answered(GcpPlugin.ID, call, OK, null, since(start));
            return answer;
        } catch (Exception e) {
            CloudException failure = GcpErrors.of(call, e);
            CallLog.failed(failure, since(start));
            throw failure;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
