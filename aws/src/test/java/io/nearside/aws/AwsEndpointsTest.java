package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Mark;
import io.nearside.api.model.Region;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AwsEndpointsTest {
    private static final String DESCRIBE = "DescribeVpcEndpoints";

    private static final String CREATE = "CreateVpcEndpoint";

    private static final String DELETE = "DeleteVpcEndpoints";

    private static final EndpointSite SITE = new EndpointSite(
            EndpointAnswers.PLACE,
            new Region("eu-west-1"),
            Set.of(),
            Filtering.APPLIED,
            Set.of(),
            List.of(),
            List.of(),
            List.of());

    private final StubAws aws = new StubAws();

    private final PrivateEndpoints endpoints = aws.find(PrivateEndpoints.class);

    @AfterEach
    void close() {
        aws.close();
    }

    private Optional<Endpoint> find() {
        return endpoints.find(EndpointAnswers.PLACE, EndpointAnswers.NAME);
    }

    /** Nothing of the name is there. */
    private void nothing() {
        aws.answer(DESCRIBE, EndpointAnswers.shown());
    }

    private List<String> tokens() {
        return aws.requests().stream()
                .filter(request -> request.parameter("Action").equals(CREATE))
                .map(request -> request.parameter("ClientToken"))
                .toList();
    }

    @Test
    void oneOfTheNameThatIsThereIsAConflict() {
        aws.answer(DESCRIBE, EndpointAnswers.shown(EndpointAnswers.endpoint(EndpointAnswers.ID, "rejected", "")));
        assertThatThrownBy(() -> endpoints.create(SITE, EndpointAnswers.wish()))
                .isInstanceOfSatisfying(CloudException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
                    assertThat(failure).hasMessageContaining(EndpointAnswers.ID);
                });
        assertThat(tokens()).isEmpty();
    }

    @Test
    void oneThatIsOnItsWayOutIsNone() {
        aws.answer(DESCRIBE, EndpointAnswers.shown(EndpointAnswers.endpoint("vpce-01", "deleting", "")));
        aws.answer(CREATE, EndpointAnswers.made("pending"));
        assertThat(endpoints
                        .create(SITE, EndpointAnswers.wish())
                        .now()
                        .consumer()
                        .value())
                .isEqualTo(EndpointAnswers.ID);
    }

    @Test
    void oneThatIsNotThereIsEmpty() {
        aws.answer(DESCRIBE, EndpointAnswers.shown());
        assertThat(find()).isEmpty();
        assertThat(aws.onlyRequest().parameters())
                .containsEntry("Filter.1.Name", "vpc-id")
                .containsEntry("Filter.1.Value.1", StubAws.VPC)
                .containsEntry("Filter.2.Name", "tag:Name")
                .containsEntry("Filter.2.Value.1", "orders-kafka");
    }

    @ParameterizedTest
    @CsvSource({
        "pendingAcceptance, STANDING, PENDING",
        "pending, SETTLING, APPROVED",
        "Pending, SETTLING, APPROVED",
        "available, STANDING, APPROVED",
        "partial, SETTLING, APPROVED",
        "rejected, STANDING, REJECTED",
        "expired, STANDING, REJECTED",
        "failed, FAILED, UNKNOWN",
        "deleting, LEAVING, UNKNOWN",
        "somethingNew, UNKNOWN, UNKNOWN"
    })
    void aStateIsReadFromItsText(String word, State state, Approval approval) {
        aws.answer(DESCRIBE, EndpointAnswers.shown(EndpointAnswers.endpoint(EndpointAnswers.ID, word, "")));
        assertThat(find().orElseThrow()).satisfies(endpoint -> {
            assertThat(endpoint.state()).isEqualTo(state);
            assertThat(endpoint.approval()).isEqualTo(approval);
            assertThat(endpoint.consumer().value()).isEqualTo(EndpointAnswers.ID);
            assertThat(endpoint.target()).isEqualTo(EndpointAnswers.SERVICE);
            assertThat(endpoint.madeFor()).contains(new Mark("orders-kafka"));
        });
    }

    @Test
    void whatAwsSaysOfAFailureIsShown() {
        aws.answer(
                DESCRIBE,
                EndpointAnswers.shown(EndpointAnswers.endpoint(
                        EndpointAnswers.ID,
                        "failed",
                        "<failureReason>No capacity.</failureReason><lastError><message>Try another zone.</message>"
                                + "<code>InternalError</code></lastError>")));
        assertThat(find().orElseThrow().says()).isEqualTo("No capacity. Try another zone. (InternalError)");
    }

    /** What has gone is shown for a while, and a name is nobody's own. */
    @Test
    void ofSeveralTheMarkedOneThatStandsAndIsOldestIsMeant() {
        aws.answer(
                DESCRIBE,
                EndpointAnswers.shown(
                        EndpointAnswers.endpoint("vpce-01", "deleted", "2026-01-01T00:00:00Z", true, ""),
                        EndpointAnswers.endpoint("vpce-02", "deleting", "2026-01-02T00:00:00Z", true, ""),
                        EndpointAnswers.endpoint("vpce-03", "available", "2026-01-03T00:00:00Z", false, ""),
                        EndpointAnswers.endpoint("vpce-05", "available", "2026-01-05T00:00:00Z", true, ""),
                        EndpointAnswers.endpoint("vpce-04", "available", "2026-01-04T00:00:00Z", true, "")));
        assertThat(find().orElseThrow().consumer().value()).isEqualTo("vpce-04");
    }

    /** Emulators pass over filters. */
    @Test
    void whatAFilterShouldHaveLeftOutIsLeftOut() {
        aws.answer(
                DESCRIBE,
                EndpointAnswers.shown(
                        EndpointAnswers.endpoint("vpce-01", "available", "").replace(StubAws.VPC, "vpc-0other"),
                        EndpointAnswers.endpoint("vpce-02", "available", "").replace("Interface", "Gateway"),
                        EndpointAnswers.endpoint("vpce-03", "available", "")
                                .replace("<value>orders-kafka</value>", "<value>another</value>"),
                        EndpointAnswers.endpoint("vpce-04", "deleted", "")));
        assertThat(find()).isEmpty();
    }

    @Test
    void addressesAreThoseOfItsInterfaces() throws Exception {
        aws.answer(DESCRIBE, EndpointAnswers.shown(EndpointAnswers.endpoint(EndpointAnswers.ID, "available", "")));
        aws.answer("DescribeNetworkInterfaces", EndpointAnswers.interfaces());
        assertThat(endpoints.addresses(find().orElseThrow()))
                .containsExactly(InetAddress.getByName("10.0.1.9"), InetAddress.getByName("10.0.2.7"));
        assertThat(aws.requests().get(1).parameters())
                .containsEntry("NetworkInterfaceId.1", "eni-0a")
                .containsEntry("NetworkInterfaceId.2", "eni-0b");
    }

    @Test
    void oneIsMadeWithItsMarkItsNameItsGroupsAndNoPrivateDns() {
        nothing();
        aws.answer(CREATE, EndpointAnswers.made("pendingAcceptance"));
        var change = endpoints.create(SITE, EndpointAnswers.wish());
        assertThat(change.effect()).isEqualTo(Effect.CREATED);
        assertThat(change.now().approval()).isEqualTo(Approval.PENDING);
        assertThat(aws.requests().get(1).parameters())
                .containsEntry("VpcEndpointType", "Interface")
                .containsEntry("VpcId", StubAws.VPC)
                .containsEntry("ServiceName", EndpointAnswers.SERVICE)
                .containsEntry("SubnetId.1", "subnet-0a")
                .containsEntry("SubnetId.2", "subnet-0b")
                .containsEntry("SecurityGroupId.1", "sg-0a")
                .containsEntry("PrivateDnsEnabled", "false")
                .containsEntry("TagSpecification.1.ResourceType", "vpc-endpoint")
                .containsEntry("TagSpecification.1.Tag.1.Value", "nearside")
                .containsEntry("TagSpecification.1.Tag.2.Value", "orders-kafka")
                .containsEntry("TagSpecification.1.Tag.3.Key", "Name")
                .doesNotContainKey("ServiceRegion");
    }

    @Test
    void aServiceOfAnotherRegionIsAskedForThere() {
        nothing();
        aws.answer(CREATE, EndpointAnswers.made("pending"));
        endpoints.create(
                SITE,
                EndpointAnswers.wish()
                        .towards(new ServiceTarget(EndpointAnswers.SERVICE, null, new Region("eu-central-1"))));
        assertThat(aws.requests().get(1).parameter("ServiceRegion")).isEqualTo("eu-central-1");
    }

    /** A lost answer and a second operator come to the endpoint that is there; what has ended is not come to again. */
    @Test
    void oneWishHasOneTokenUntilItsEndpointIsGone() {
        nothing();
        aws.answer(CREATE, EndpointAnswers.made("pending"))
                .answer(CREATE, EndpointAnswers.made("pending"))
                .answer(CREATE, EndpointAnswers.made("deleted"))
                .answer(CREATE, EndpointAnswers.made("pending"));
        endpoints.create(SITE, EndpointAnswers.wish());
        aws.find(PrivateEndpoints.class).create(SITE, EndpointAnswers.wish());
        endpoints.create(SITE, EndpointAnswers.wish());
        endpoints.create(SITE, EndpointAnswers.wish());
        List<String> tokens = tokens();
        assertThat(tokens.get(0)).hasSizeLessThanOrEqualTo(64).isNotEmpty();
        assertThat(tokens.subList(1, 3)).containsOnly(tokens.get(0));
        assertThat(tokens.get(3)).isNotEqualTo(tokens.get(0));
    }

    @Test
    void anotherWishHasAnotherToken() {
        nothing();
        aws.answer(CREATE, EndpointAnswers.made("pending"));
        EndpointWish wish = EndpointAnswers.wish();
        endpoints.create(SITE, wish);
        endpoints.create(
                SITE, new EndpointWish(wish.name(), wish.target(), Naming.ID, null, "", new Mark("another"), Set.of()));
        assertThat(tokens()).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidServiceName, INVALID",
        "DuplicateSubnetsInSameZone, INVALID",
        "VpcEndpointLimitExceeded, EXHAUSTED",
        "InsufficientFreeAddressesInSubnet, EXHAUSTED",
        "UnauthorizedOperation, DENIED",
        "RequestLimitExceeded, THROTTLED"
    })
    void aRefusalIsWhatItMeans(String code, ErrorKind kind) {
        nothing();
        aws.refuse(CREATE, 400, code, "no");
        assertThatThrownBy(() -> endpoints.create(SITE, EndpointAnswers.wish()))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void oneWithoutATargetIsNotAskedFor() {
        EndpointWish wish = new EndpointWish(EndpointAnswers.NAME, null, Naming.ID, null, "", new Mark("orders-kafka"));
        assertThatThrownBy(() -> endpoints.create(SITE, wish)).isInstanceOf(CloudException.class);
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void removingIsOneCallWhoseEndIsLookedFor() {
        aws.answer(DESCRIBE, EndpointAnswers.shown(EndpointAnswers.endpoint(EndpointAnswers.ID, "available", "")));
        aws.answer(DELETE, EndpointAnswers.answer(DELETE, "<unsuccessful/>"));
        assertThat(endpoints.remove(find().orElseThrow())).isInstanceOf(Removal.Going.class);
        assertThat(aws.requests().get(1).parameter("VpcEndpointId.1")).isEqualTo(EndpointAnswers.ID);
    }

    @ParameterizedTest
    @CsvSource({"InvalidVpcEndpoint.NotFound, ", "OperationNotPermitted, INVALID"})
    void whatIsNotRemovedStandsInAGoodAnswer(String code, ErrorKind kind) {
        aws.answer(DESCRIBE, EndpointAnswers.shown(EndpointAnswers.endpoint(EndpointAnswers.ID, "available", "")));
        aws.answer(
                DELETE,
                EndpointAnswers.answer(
                        DELETE,
                        "<unsuccessful><item><resourceId>" + EndpointAnswers.ID + "</resourceId><error><code>" + code
                                + "</code><message>no</message></error></item></unsuccessful>"));
        Endpoint seen = find().orElseThrow();
        if (kind == null) {
            assertThat(endpoints.remove(seen)).isInstanceOf(Removal.Gone.class);
        } else {
            assertThatThrownBy(() -> endpoints.remove(seen))
                    .isInstanceOfSatisfying(
                            CloudException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(kind));
        }
    }
}
