package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Region;
import io.nearside.api.model.ServiceId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService.Notice;
import io.nearside.guice.http.HttpCall;
import io.nearside.guice.http.HttpPath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Services behind a service attachment of Google (aiven-docs, use-google-private-service-connect.md). Anybody may come; an endpoint is
 * approved by its connection, and its address is told in the same breath. It is not taken a second time, so that whoever approves by hand
 * with another one has made the endpoint useless (aiven/terraform-provider-aiven, gcpprivatelinkconnectionapproval.go).
 */
final class AivenGoogleLink implements AivenPrivateLink {
    /** How Aiven writes one, and how Google does, below a host and a version; anything else before it makes another name of it. */
    private static final Pattern ATTACHMENT = Pattern.compile(
            "(?:(?:https?:)?//[^/]+/(?:compute/[^/]+/)?)?(projects/[^/]+/regions/([^/]+)/serviceAttachments/[^/]+)");

    @Override
    public String segment() {
        return "google";
    }

    @Override
    public Admission admission() {
        return Admission.OURS_ONLY;
    }

    /** It looks when it is told to, and never by itself (aiven/terraform-provider-aiven, gcpprivatelinkconnectionapproval.go). */
    @Override
    public Notice notice() {
        return Notice.WHEN_TOLD;
    }

    @Override
    public int addressesNeeded(AivenServiceState state) {
        return 0;
    }

    /** For PostgreSQL Aiven has to be asked first; for whom it was, nothing tells. */
    @Override
    public boolean takes(AivenServiceType type) {
        return true;
    }

    /** There is no list. Without a body the request is refused, so that an empty one is sent (aiven-go-client, gcp_privatelink.go). */
    @Override
    public ObjectNode allowing(Collection<AccountId> accounts, Collection<String> besides) {
        return AivenClient.JSON.createObjectNode();
    }

    @Override
    public EndpointOpening opening(JsonNode answer) {
        String attachment = AivenClient.textOrNull(answer, "google_service_attachment");
        return AivenOpenings.forAnybody(answer, attachment == null ? List.of() : List.of(target(attachment)));
    }

    private static ServiceTarget target(String attachment) {
        Matcher parts = ATTACHMENT.matcher(attachment);
        return parts.matches()
                ? new ServiceTarget(parts.group(1), null, new Region(parts.group(2)))
                : new ServiceTarget(attachment, null, null);
    }

    /** Google's id of a connection is a number, which is written as a text (aiven/go-client-codegen, handler/privatelink). */
    @Override
    public VendorConnection connection(ServiceId service, JsonNode row) {
        return AivenConnections.of(service, row, "psc_connection_id");
    }

    @Override
    public Optional<HttpCall> step(HttpPath connection, VendorConnection seen, Handover ours) {
        HttpPath approval = connection.below("approve");
        AivenConnections.untold(seen, ours).ifPresent(address -> {
            throw AivenEndpoints.refused(
                    ErrorKind.INVALID,
                    "Aiven let " + seen.consumer() + " in with "
                            + seen.toldAddress()
                                    .map(told -> "the address " + told.getHostAddress())
                                    .orElse("no address")
                            + " instead of " + address.getHostAddress()
                            + ", and takes no other one after that: disconnect, and connect again to have a new endpoint made",
                    "POST " + approval);
        });
        return seen.state() == State.TO_ADMIT
                ? AivenConnections.address(ours)
                        .map(address -> HttpCall.post(approval, AivenConnections.telling(address)))
                : Optional.empty();
    }
}
