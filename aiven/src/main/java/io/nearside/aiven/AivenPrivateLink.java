package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService.Notice;
import io.nearside.guice.http.HttpCall;
import io.nearside.guice.http.HttpPath;
import java.util.Collection;
import java.util.Optional;

/**
 * How Aiven publishes services in a cloud. For each cloud it has a path of its own, and its own shapes of the same things
 * (aiven/go-client-codegen, handler/privatelink).
 */
interface AivenPrivateLink {

    /** How services there are published; empty if Nearside knows no way. */
    static Optional<AivenPrivateLink> in(String locality) {
        AivenCloud cloud = AivenCloud.of(locality);
        if (cloud.is(AivenCloud.AWS)) {
            return Optional.of(new AivenAwsLink(AivenAwsPrincipals.in(cloud)));
        }
        if (cloud.is(AivenCloud.AZURE)) {
            return Optional.of(new AivenAzureLink());
        }
        return cloud.is(AivenCloud.GOOGLE) ? Optional.of(new AivenGoogleLink()) : Optional.empty();
    }

    /** The last segment of the path. */
    String segment();

    /** Whom an admission lets in. */
    Admission admission();

    /** How Aiven learns of endpoints there. */
    Notice notice();

    /** How many static addresses a service needs there, by its nodes. */
    int addressesNeeded(AivenServiceState state);

    /** Whether services of a type are published there at all. */
    boolean takes(AivenServiceType type);

    /**
     * What has a service published for these, and what changes the list where there is one.
     *
     * @param besides whoever else was on it, in its own words
     */
    ObjectNode allowing(Collection<AccountId> accounts, Collection<String> besides);

    /**
     * A publication.
     *
     * @throws IllegalArgumentException if the list of those that it allows is missing: written back, it would keep everybody out
     */
    EndpointOpening opening(JsonNode answer);

    /**
     * An endpoint's connection.
     *
     * @throws IllegalArgumentException if it does not say whose endpoint it is: nobody could tell that it is not ours
     */
    VendorConnection connection(ServiceId service, JsonNode row);

    /**
     * The call that takes the next step of letting an endpoint in; empty if by what was seen there is none to take.
     *
     * @param connection where that connection is
     * @throws io.nearside.api.error.CloudException INVALID if an address would have to be told that is not taken any more
     */
    Optional<HttpCall> step(HttpPath connection, VendorConnection seen, Handover ours);
}
