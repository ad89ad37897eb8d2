package io.nearside.simulator.ram;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal of RAM, in force and switched off. */
final class RamRefusalsTest {
    private static final String GONE = "arn:aws:ram:eu-west-1:111122223333:resource-share/0f6c9f0a";

    /**
     * @param inForce the outcome with the rule
     * @param off the outcome without it
     */
    record Probe(Refusal refusal, Function<RamStage, String> act, String inForce, String off) {
        @Override
        public String toString() {
            return refusal.id();
        }
    }

    static List<Probe> probes() {
        return List.of(
                probe(
                        AwsRefusal.RAM_ARN_MALFORMED,
                        stage -> RamStage.code(stage.owner("AssociateResourceShare", RamStage.of("hub"))),
                        "MalformedArnException",
                        "UnknownResourceException"),
                probe(
                        AwsRefusal.RAM_FOREIGN,
                        stage -> RamStage.code(stage.send(
                                RamStage.VENDOR,
                                "AssociateResourceShare",
                                RamStage.principals(stage.shared(), RamStage.COLLEAGUE))),
                        "UnknownResourceException",
                        "ok"),
                probe(AwsRefusal.RAM_SHARE_ENDED, RamRefusalsTest::ended, "UnknownResourceException", "ok"),
                probe(
                        AwsRefusal.RAM_RESOURCE_UNKNOWN,
                        stage -> RamStage.code(stage.send(RamStage.VENDOR, "CreateResourceShare", stage.wish())),
                        "UnknownResourceException",
                        "ok"),
                probe(
                        AwsRefusal.RAM_PRINCIPAL_MALFORMED,
                        stage -> RamStage.code(stage.create(stage.wish("o-123random"))),
                        "InvalidParameterException",
                        "UnknownResourceException"),
                probe(
                        AwsRefusal.RAM_ORGANIZATION_UNKNOWN,
                        stage -> RamStage.code(stage.create(
                                stage.wish("arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5"))),
                        "UnknownResourceException",
                        "ok"),
                probe(AwsRefusal.RAM_EXTERNAL, RamRefusalsTest::external, "OperationNotPermittedException", "ok"),
                probe(
                        AwsRefusal.RAM_ASSOCIATION_MISSING,
                        stage -> RamStage.code(stage.owner(
                                "DisassociateResourceShare", RamStage.principals(stage.shared(), RamStage.COLLEAGUE))),
                        "UnknownResourceException",
                        "ok"),
                probe(
                        AwsRefusal.RAM_TYPE_MISMATCH,
                        stage -> RamStage.code(stage.owner(
                                "GetResourceShareAssociations",
                                Json.object()
                                        .put("associationType", "PRINCIPAL")
                                        .put("resourceArn", stage.arn))),
                        "InvalidParameterException",
                        "ok"),
                probe(AwsRefusal.RAM_TOKEN_REPEATED, RamRefusalsTest::repeated, "1", "2"),
                probe(
                        AwsRefusal.RAM_TOKEN_MISMATCH,
                        RamRefusalsTest::mismatched,
                        "IdempotentParameterMismatchException",
                        "ok"),
                probe(
                        AwsRefusal.RAM_INVITATION_NEEDED,
                        stage -> {
                            stage.shared(RamStage.VENDOR);
                            stage.pass();
                            return stage.statuses().toString();
                        },
                        "[ASSOCIATING]",
                        "[ASSOCIATED]"),
                probe(
                        AwsRefusal.RAM_INVITATION_FOREIGN,
                        stage -> {
                            stage.shared(RamStage.VENDOR);
                            return RamStage.code(stage.send(
                                    RamStage.COLLEAGUE,
                                    "AcceptResourceShareInvitation",
                                    Json.object()
                                            .put(
                                                    "resourceShareInvitationArn",
                                                    stage.ram
                                                            .invitations(RamStage.VENDOR)
                                                            .get(0)
                                                            .arn())));
                        },
                        "ResourceShareInvitationArnNotFoundException",
                        "ok"),
                probe(
                        AwsRefusal.RAM_INVITATION_ANSWERED,
                        stage -> {
                            stage.shared(RamStage.VENDOR);
                            stage.answer("RejectResourceShareInvitation");
                            return RamStage.code(stage.answer("AcceptResourceShareInvitation"));
                        },
                        "ResourceShareInvitationAlreadyRejectedException",
                        "ok"),
                probe(
                        AwsRefusal.RAM_INVITATION_EXPIRY,
                        stage -> {
                            stage.shared(RamStage.VENDOR);
                            stage.pass(Duration.ofDays(7));
                            return RamStage.code(stage.answer("AcceptResourceShareInvitation"));
                        },
                        "ResourceShareInvitationExpiredException",
                        "ok"),
                probe(
                        AwsRefusal.RAM_SHARING_BY_MANAGEMENT,
                        stage -> RamStage.code(
                                stage.send(RamStage.COLLEAGUE, "EnableSharingWithAwsOrganization", Json.object())),
                        "OperationNotPermittedException",
                        "ok"),
                probe(
                        AwsRefusal.RAM_SIGHT_ENDS,
                        stage -> {
                            stage.delete(stage.shared());
                            stage.pass(Duration.ofDays(1));
                            return stage.owner(
                                            "GetResourceShares", Json.object().put("resourceOwner", "SELF"))
                                    .body()
                                    .findValuesAsText("status")
                                    .toString();
                        },
                        "[]",
                        "[DELETED]"));
    }

    private static Probe probe(Refusal refusal, Function<RamStage, String> act, String inForce, String off) {
        return new Probe(refusal, act, inForce, off);
    }

    private static String ended(RamStage stage) {
        String share = stage.shared();
        stage.delete(share);
        return RamStage.code(stage.owner("AssociateResourceShare", RamStage.principals(share, RamStage.VENDOR)));
    }

    private static String external(RamStage stage) {
        stage.organize();
        return RamStage.code(stage.create(stage.wish(RamStage.VENDOR).put("allowExternalPrincipals", false)));
    }

    private static String repeated(RamStage stage) {
        stage.create(stage.wish().put("clientToken", "once"));
        stage.create(stage.wish().put("clientToken", "once"));
        return String.valueOf(stage.ram.shares().size());
    }

    private static String mismatched(RamStage stage) {
        stage.create(stage.wish().put("clientToken", "once"));
        return RamStage.code(stage.create(stage.wish(RamStage.VENDOR).put("clientToken", "once")));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void refusesAsTheCloudDoes(Probe probe) {
        try (RamStage stage = new RamStage()) {
            assertThat(probe.act().apply(stage)).isEqualTo(probe.inForce());
        }
    }

    @ParameterizedTest
    @MethodSource("probes")
    void doesNotWhenSwitchedOff(Probe probe) {
        try (RamStage stage = new RamStage(probe.refusal())) {
            assertThat(probe.act().apply(stage)).isEqualTo(probe.off());
        }
    }

    @Test
    void everyRefusalHasItsProbe() {
        Set<Refusal> proven = probes().stream().map(Probe::refusal).collect(Collectors.toSet());

        assertThat(Arrays.<Refusal>stream(AwsRefusal.values())
                        .filter(refusal -> refusal.id().startsWith("RAM_")))
                .containsExactlyInAnyOrderElementsOf(proven);
    }

    @Test
    void aShareThatNeverWasIsUnknown() {
        try (RamStage stage = new RamStage()) {
            assertThat(RamStage.code(stage.owner("AssociateResourceShare", RamStage.of(GONE))))
                    .isEqualTo("UnknownResourceException");
        }
    }
}
