package io.nearside.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.AccessTokenCache;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import reactor.core.publisher.Mono;

/**
 * A credential whose token is held for whoever wants it. Each policy of the SDK's holds one for itself, and some credentials ask, or start a
 * program, each time.
 */
final class HeldToken implements TokenCredential {
    private final AccessTokenCache held;

    HeldToken(TokenCredential credential) {
        this.held = new AccessTokenCache(credential);
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext wanted) {
        return held.getToken(wanted, true);
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext wanted) {
        return held.getTokenSync(wanted, true);
    }
}
