package io.nearside.conformance.stage;

import io.nearside.api.ProviderSettings;
import java.time.Duration;
import java.util.Set;

/** What goes wrong between the provider and its service. */
public interface FaultStage {

    /** How many requests the service has had since it was last asked. */
    int asked();

    /** The next request is answered as to a caller that asks too often, and that is to wait this long. */
    void throttle(Duration wait);

    /** The next request is answered with the service's own fault. */
    void breakDown();

    /** The next request is answered with an error that the service's documentation does not know, with this code. */
    void baffle(String code);

    /** The next request is answered with something that is not the service's: a proxy's page with this text. */
    void intercept(String page);

    /** Settings whose credentials are real and may do nothing. */
    ProviderSettings ofStranger();

    /** What must never be printed: passwords, tokens, keys of the harness's settings. */
    Set<String> secrets();
}
