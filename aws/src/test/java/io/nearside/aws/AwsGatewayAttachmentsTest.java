package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.Attachment.Kind;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.Gateway.Admission;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AwsGatewayAttachmentsTest {
    private static final String GATEWAYS = "DescribeTransitGateways";

    private static final String ATTACHMENTS = "DescribeTransitGatewayAttachments";

    private static final String ACCEPT = "AcceptTransitGatewayVpcAttachment";

    private static final String REJECT = "RejectTransitGatewayVpcAttachment";

    private static final String DELETE = "DeleteTransitGatewayVpcAttachment";

    private static final AccountId AIVEN = new AccountId(ShareAnswers.AIVEN);

    private static final AttachmentId ID = new AttachmentId("tgw-attach-0a");

    private static final AttachmentClaim CLAIM = new AttachmentClaim(ID, Set.of(AIVEN));

    private final StubAws aws = new StubAws();

    private final GatewayAttachments attachments =
            GatewayAnswers.open(aws).find(GatewayAttachments.class).orElseThrow();

    @AfterEach
    void close() {
        aws.close();
    }

    private static Attachment seen(AttachmentState state) {
        return new Attachment(
                ID, GatewayAnswers.ID, Kind.NETWORK, "vpc-0a1ve000000000001", AIVEN, state, null, "as the test says");
    }

    @Test
    void aGatewayWithItsDefaults() {
        aws.answer(GATEWAYS, GatewayAnswers.gateways("available", """
            <autoAcceptSharedAttachments>disable</autoAcceptSharedAttachments>\
            <defaultRouteTableAssociation>enable</defaultRouteTableAssociation>\
            <associationDefaultRouteTableId>tgw-rtb-0a</associationDefaultRouteTableId>\
            <defaultRouteTablePropagation>enable</defaultRouteTablePropagation>\
            <propagationDefaultRouteTableId>tgw-rtb-0a</propagationDefaultRouteTableId>"""));
        assertThat(attachments.describe(GatewayAnswers.ID)).isEqualTo(GatewayAnswers.GATEWAY);
        assertThat(aws.onlyRequest().parameter("TransitGatewayIds.1")).isEqualTo(GatewayAnswers.ID.value());
    }

    /** AWS goes on showing the table that it no longer gives. */
    @Test
    void aGatewayThatTakesEverybodyAndGivesNoTable() {
        aws.answer(GATEWAYS, GatewayAnswers.gateways("available", """
            <autoAcceptSharedAttachments>enable</autoAcceptSharedAttachments>\
            <defaultRouteTableAssociation>disable</defaultRouteTableAssociation>\
            <associationDefaultRouteTableId>tgw-rtb-0a</associationDefaultRouteTableId>"""));
        Gateway gateway = attachments.describe(GatewayAnswers.ID);
        assertThat(gateway.admission()).isEqualTo(Admission.AT_ONCE);
        assertThat(gateway.defaultAssociation()).isEmpty();
        assertThat(gateway.defaultPropagation()).isEmpty();
    }

    @Test
    void whatItCostsAndHowLongAnInvitationLastsIsSaid() {
        assertThat(attachments.traits().costs()).singleElement().asString().contains("every hour", "every gigabyte");
        assertThat(attachments.traits().timeToAccept()).contains(Duration.ofDays(7));
        assertThat(aws.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pending, SETTLING",
        "modifying, SETTLING",
        "available, ACTIVE",
        "deleting, LEAVING",
        "deleted, GONE",
        "somethingNew, UNKNOWN"
    })
    void aGatewaysStateIsReadFromItsText(String word, Gateway.State state) {
        aws.answer(GATEWAYS, GatewayAnswers.gateways(word, ""));
        assertThat(attachments.describe(GatewayAnswers.ID).state()).isEqualTo(state);
    }

    @Test
    void aGatewayThatIsNotInTheRegionIsNotFound() {
        aws.refuse(GATEWAYS, 400, "InvalidTransitGatewayID.NotFound", "Transit Gateway was deleted or does not exist.");
        aws.answer(GATEWAYS, EndpointAnswers.answer(GATEWAYS, "<transitGatewaySet/>"));
        for (int time = 0; time < 2; time++) {
            assertThat(catchThrowableOfType(CloudException.class, () -> attachments.describe(GatewayAnswers.ID))
                            .kind())
                    .isEqualTo(ErrorKind.NOT_FOUND);
        }
    }

    /** Emulators pass over filters. */
    @Test
    void allThatIsAttachedInTheOrderOfTheIds() {
        aws.answer(
                ATTACHMENTS,
                GatewayAnswers.attachments(
                        GatewayAnswers.attachment("tgw-attach-0b", "pendingAcceptance", ""),
                        GatewayAnswers.attachment("tgw-attach-0a", "available", """
                            <association><state>associated</state>\
                            <transitGatewayRouteTableId>tgw-rtb-0a</transitGatewayRouteTableId></association>"""),
                        GatewayAnswers.attachment("tgw-attach-0c", "available", "")
                                .replace("<resourceType>vpc", "<resourceType>vpn"),
                        GatewayAnswers.attachment("tgw-attach-0d", "available", "")
                                .replace(GatewayAnswers.ID.value(), "tgw-0other")));
        assertThat(attachments.of(GatewayAnswers.ID))
                .extracting(Attachment::id, Attachment::kind, Attachment::state, Attachment::table)
                .containsExactly(
                        tuple("tgw-attach-0a", Kind.NETWORK, AttachmentState.AVAILABLE, GatewayAnswers.TABLE),
                        tuple("tgw-attach-0b", Kind.NETWORK, AttachmentState.PENDING, null),
                        tuple("tgw-attach-0c", Kind.OTHER, AttachmentState.AVAILABLE, null));
        assertThat(aws.onlyRequest().parameters())
                .containsEntry("Filter.1.Name", "transit-gateway-id")
                .containsEntry("Filter.1.Value.1", GatewayAnswers.ID.value());
    }

    private static Tuple tuple(String id, Kind kind, AttachmentState state, @Nullable Object table) {
        return Tuple.tuple(new AttachmentId(id), kind, state, table);
    }

    @ParameterizedTest
    @CsvSource({
        "initiating, INITIATING",
        "initiatingRequest, INITIATING",
        "pendingAcceptance, PENDING",
        "pending, SETTLING",
        "modifying, SETTLING",
        "rollingBack, SETTLING",
        "available, AVAILABLE",
        "rejecting, LEAVING",
        "rejected, REJECTED",
        "failing, FAILED",
        "failed, FAILED",
        "deleting, LEAVING",
        "deleted, GONE",
        "somethingNew, UNKNOWN"
    })
    void anAttachmentsStateIsReadFromItsText(String word, AttachmentState state) {
        aws.answer(ATTACHMENTS, GatewayAnswers.attachments(GatewayAnswers.attachment("tgw-attach-0a", word, "")));
        assertThat(attachments.of(GatewayAnswers.ID)).singleElement().satisfies(attachment -> {
            assertThat(attachment.state()).isEqualTo(state);
            assertThat(attachment.says()).isEqualToIgnoringCase(word);
            assertThat(attachment.owner()).contains(AIVEN);
        });
    }

    @ParameterizedTest
    @CsvSource({"associating, true", "associated, true", "disassociating, false", "disassociated, false"})
    void aTableThatIsBeingTakenAwayIsNone(String word, boolean sends) {
        aws.answer(
                ATTACHMENTS,
                GatewayAnswers.attachments(
                        GatewayAnswers.attachment(
                                "tgw-attach-0a",
                                "available",
                                "<association><state>" + word
                                        + "</state><transitGatewayRouteTableId>tgw-rtb-0a</transitGatewayRouteTableId></association>")));
        assertThat(attachments.of(GatewayAnswers.ID).get(0).sendsBy().isPresent())
                .isEqualTo(sends);
    }

    @Test
    void whatIsPendingAndAsClaimedIsAccepted() {
        aws.answer(ACCEPT, GatewayAnswers.changed(ACCEPT, "pending"));
        var change = attachments.accept(seen(AttachmentState.PENDING), CLAIM);
        assertThat(change.effect()).isEqualTo(Effect.UPDATED);
        assertThat(change.now().state()).isEqualTo(AttachmentState.SETTLING);
        assertThat(aws.onlyRequest().parameter("TransitGatewayAttachmentId")).isEqualTo("tgw-attach-0a");
    }

    @ParameterizedTest
    @EnumSource(AttachmentState.class)
    void onlyWhatIsPendingIsAsked(AttachmentState state) {
        switch (state) {
            case PENDING -> {}
            case SETTLING, AVAILABLE ->
                assertThat(attachments.accept(seen(state), CLAIM).effect()).isEqualTo(Effect.ALREADY);
            default ->
                assertThat(catchThrowableOfType(CloudException.class, () -> attachments.accept(seen(state), CLAIM))
                                .kind())
                        .isEqualTo(ErrorKind.CONFLICT);
        }
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void whatIsNotAsClaimedIsNeverAccepted() {
        Attachment right = seen(AttachmentState.PENDING);
        Attachment elsewhere =
                new Attachment(ID, new GatewayId("tgw-0other"), Kind.NETWORK, "vpc-01", AIVEN, right.state(), null, "");
        Attachment another = new Attachment(
                new AttachmentId("tgw-attach-0b"),
                right.gateway(),
                Kind.NETWORK,
                "vpc-01",
                AIVEN,
                right.state(),
                null,
                "");
        Attachment foreign = new Attachment(
                ID, right.gateway(), Kind.NETWORK, "vpc-01", new AccountId("666677778888"), right.state(), null, "");
        Attachment nobodys = new Attachment(ID, right.gateway(), Kind.NETWORK, "vpc-01", null, right.state(), null, "");
        Attachment tunnel = new Attachment(ID, right.gateway(), Kind.OTHER, "vpn-01", AIVEN, right.state(), null, "");
        for (Attachment wrong : new Attachment[] {elsewhere, another, foreign, nobodys, tunnel}) {
            assertThatThrownBy(() -> attachments.accept(wrong, CLAIM))
                    .isInstanceOfSatisfying(
                            CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT))
                    .hasMessageContaining("was not accepted");
        }
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void aSiteWithoutAGatewayComparesTheRest() {
        GatewayAttachments alone = aws.find(GatewayAttachments.class);
        AttachmentClaim ofSomebody = new AttachmentClaim(ID, Set.of(new AccountId("666677778888")));
        assertThatThrownBy(() -> alone.accept(seen(AttachmentState.PENDING), ofSomebody))
                .isInstanceOf(CloudException.class)
                .hasMessageContaining("was not accepted");
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void whatIsPendingIsRejectedAndWhatStandsIsDeleted() {
        aws.answer(REJECT, GatewayAnswers.changed(REJECT, "rejecting"));
        aws.answer(DELETE, GatewayAnswers.changed(DELETE, "deleting"));
        assertThat(attachments.remove(seen(AttachmentState.PENDING))).isInstanceOf(Removal.Going.class);
        assertThat(attachments.remove(seen(AttachmentState.AVAILABLE))).isInstanceOf(Removal.Going.class);
        assertThat(attachments.remove(seen(AttachmentState.SETTLING))).isInstanceOf(Removal.Going.class);
        assertThat(aws.actions()).containsExactly(REJECT, DELETE, DELETE);
    }

    @Test
    void whatHasEndedIsGoneAndWhatIsLeavingIsWaitedFor() {
        for (AttachmentState ended :
                new AttachmentState[] {AttachmentState.REJECTED, AttachmentState.FAILED, AttachmentState.GONE}) {
            assertThat(attachments.remove(seen(ended))).isEqualTo(new Removal.Gone());
        }
        assertThat(attachments.remove(seen(AttachmentState.LEAVING))).isInstanceOf(Removal.Going.class);
        assertThat(attachments.remove(seen(AttachmentState.INITIATING))).isInstanceOf(Removal.Going.class);
        assertThat(aws.requests()).isEmpty();
        aws.refuse(DELETE, 400, "InvalidTransitGatewayAttachmentID.NotFound", "gone");
        assertThat(attachments.remove(seen(AttachmentState.AVAILABLE))).isEqualTo(new Removal.Gone());
    }

    @Test
    void aTunnelIsLeftAlone() {
        Attachment tunnel =
                new Attachment(ID, GatewayAnswers.ID, Kind.OTHER, "vpn-01", AIVEN, AttachmentState.AVAILABLE, null, "");
        assertThatThrownBy(() -> attachments.remove(tunnel)).isInstanceOf(CloudException.class);
        assertThat(aws.requests()).isEmpty();
    }
}
