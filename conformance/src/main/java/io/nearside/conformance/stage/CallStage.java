package io.nearside.conformance.stage;

import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;

/** A call, whichever: what is asked matters less than how it ends. */
public interface CallStage {

    /** A read that works with the harness's settings, and that is one request at the service. */
    void ask(Provider provider);

    /** The same of something that does not exist. */
    void askForAbsent(Provider provider);

    /** Settings with an address at which nobody answers. */
    ProviderSettings ofNowhere();
}
