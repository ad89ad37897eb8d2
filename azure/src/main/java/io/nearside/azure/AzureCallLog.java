package io.nearside.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import io.nearside.guice.CallLog;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Tells of every call that was answered, those for tokens too, by its path alone: the query of an operation's address is a signature.
 * What fails is told of by {@link AzureErrors}.
 */
final class AzureCallLog implements HttpPipelinePolicy {
    private static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");

    private static final int REFUSED = 400;

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        long start = System.nanoTime();
        return next.process().doOnNext(answer -> tell(answer, start));
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        long start = System.nanoTime();
        HttpResponse answer = next.processSync();
        tell(answer, start);
        return answer;
    }

    private static void tell(HttpResponse answer, long start) {
        if (answer.getStatusCode() < REFUSED) {
            CallLog.answered(
                    AzurePlugin.ID,
                    answer.getRequest().getHttpMethod() + " "
                            + answer.getRequest().getUrl().getPath(),
                    answer.getStatusCode(),
                    answer.getHeaderValue(REQUEST_ID),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
