package io.nearside.guice.http;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a sender's answers come from, and what it means when none comes.
 *
 * @param provider the plugin's id
 */
record HttpOrigin(String provider, URI base, HttpAuthorization authorization, HttpTimeouts timeouts) {

    /** Who is called, for people. */
    String host() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    /** The call's address. User information in the base is dropped: what lets in is the authorization alone. */
    URI target(HttpPath path) {
        String prefix = base.getRawPath() == null ? "" : base.getRawPath().replaceFirst("/+$", "");
        return URI.create(base.getScheme() + "://" + host() + prefix + path);
    }

    /** Words of the service that a person may see. */
    String shown(String said) {
        return ServiceWords.of(authorization.hideIn(said));
    }

    CloudException noAnswer(HttpCall call, Throwable failure) {
        if (chain(failure).anyMatch(UnresolvedAddressException.class::isInstance)) {
            return lost(ErrorKind.UNAVAILABLE, call, "The name " + base.getHost() + " does not resolve", failure);
        }
        if (chain(failure).anyMatch(CertificateException.class::isInstance)) {
            // Waiting makes no certificate trusted.
            return lost(ErrorKind.UNKNOWN, call, "The certificate of " + host() + " is not trusted here", failure);
        }
        return lost(ErrorKind.UNAVAILABLE, call, unavailable(failure), failure);
    }

    CloudException lost(ErrorKind kind, HttpCall call, String message, @Nullable Throwable cause) {
        return new CloudException(kind, message, new ProviderFault(provider, call.name(), 0, null, null, null), cause);
    }

    private String unavailable(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return host() + " cannot be reached within " + timeouts.connect().toMillis() + " ms";
        }
        if (failure instanceof TimeoutException) {
            return host() + " has not answered within " + timeouts.answer().toMillis() + " ms";
        }
        if (failure instanceof ConnectException) {
            return host() + " refuses the connection";
        }
        return "The connection to " + host() + " broke before the answer was there";
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
