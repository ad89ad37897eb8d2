package io.nearside.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A credential that is made when the first token is wanted: a command that prints a secret may have to run for it. */
final class LazyCredential implements TokenCredential {
    private final Supplier<TokenCredential> maker;

    private @Nullable TokenCredential made;

    LazyCredential(Supplier<TokenCredential> maker) {
        this.maker = maker;
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext wanted) {
        return made().getToken(wanted);
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext wanted) {
        return made().getTokenSync(wanted);
    }

    private synchronized TokenCredential made() {
        TokenCredential known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
