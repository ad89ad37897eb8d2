package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Alone;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.cloud.ShareMember.State;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Mark;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shares of a gateway are read as. */
final class AwsGatewaySharingTest {
    private final StubAws aws = new StubAws();

    private final GatewaySharing sharing = aws.find(GatewaySharing.class);

    @AfterEach
    void close() {
        aws.close();
    }

    private List<GatewayShare> shown() {
        return sharing.of(GatewayAnswers.GATEWAY);
    }

    @Test
    void aGatewayThatIsSharedWithNobodyIsOneCall() {
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.holding("a", "arn:aws:ec2:::subnet/subnet-0a", "ASSOCIATED")));
        assertThat(shown()).isEmpty();
        assertThat(aws.onlyRequest().body()).isEqualTo("{\"associationType\":\"RESOURCE\",\"maxResults\":500}");
    }

    @Test
    void threeCallsTellOurShareAndSomebodyElses() {
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(
                        ShareAnswers.holding("b", GatewayAnswers.ARN, "ASSOCIATED"),
                        ShareAnswers.holding("a", GatewayAnswers.ARN, "ASSOCIATING"),
                        ShareAnswers.holding("b", "arn:aws:ec2:::subnet/subnet-0a", "ASSOCIATED"),
                        ShareAnswers.holding("c", "arn:aws:ec2:::subnet/subnet-0a", "ASSOCIATED")));
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(
                        ShareAnswers.naming("a", ShareAnswers.AIVEN, "ASSOCIATING", true),
                        ShareAnswers.naming("b", "arn:aws:organizations::1:organization/o-1", "ASSOCIATED", false)));
        ShareAnswers.answer(
                aws,
                ShareAnswers.SHARES,
                ShareAnswers.shares(
                        ShareAnswers.share("b", "ACTIVE", ", \"allowExternalPrincipals\": false"),
                        ShareAnswers.ours("a", "PENDING", ", \"allowExternalPrincipals\": true")));
        assertThat(shown())
                .satisfiesExactly(
                        ours -> {
                            assertThat(ours.id().value()).isEqualTo(ShareAnswers.arn("a"));
                            assertThat(ours.name()).isEqualTo("share-a");
                            assertThat(ours.state()).isEqualTo(GatewayShare.State.SETTLING);
                            assertThat(ours.holds()).isEqualTo(State.SETTLING);
                            assertThat(ours.alone()).isEqualTo(Alone.YES);
                            assertThat(ours.outsiders()).isEqualTo(Outsiders.TAKEN);
                            assertThat(ours.members())
                                    .containsExactly(
                                            new ShareMember(ShareAnswers.AIVEN, Standing.OUTSIDE, State.SETTLING, ""));
                            assertThat(ours.madeFor()).contains(new Mark("orders"));
                        },
                        others -> {
                            assertThat(others.state()).isEqualTo(GatewayShare.State.ACTIVE);
                            assertThat(others.alone()).isEqualTo(Alone.NO);
                            assertThat(others.outsiders()).isEqualTo(Outsiders.REFUSED);
                            assertThat(others.members())
                                    .extracting(ShareMember::standing)
                                    .containsExactly(Standing.INSIDE);
                            assertThat(others.madeFor()).isEmpty();
                        });
        assertThat(aws.requests()).hasSize(3);
        assertThat(aws.requests().get(1).body())
                .contains("\"associationType\":\"PRINCIPAL\"", ShareAnswers.arn("a"), ShareAnswers.arn("b"))
                .doesNotContain(ShareAnswers.arn("c"));
        assertThat(aws.requests().get(2).body())
                .contains("\"resourceOwner\":\"SELF\"", ShareAnswers.arn("a"), ShareAnswers.arn("b"))
                .doesNotContain(ShareAnswers.arn("c"));
    }

    /** AWS documents empty pages with more behind them. */
    @Test
    void anEmptyPageIsNotTheLast() {
        ShareAnswers.answer(aws, ShareAnswers.ASSOCIATIONS, ShareAnswers.nextPage("more"));
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.holding("a", GatewayAnswers.ARN, "ASSOCIATED")));
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.naming("a", ShareAnswers.AIVEN, "ASSOCIATED", true)));
        ShareAnswers.answer(aws, ShareAnswers.SHARES, "{\"nextToken\": \"more\", \"resourceShares\": []}");
        ShareAnswers.answer(aws, ShareAnswers.SHARES, ShareAnswers.shares(ShareAnswers.ours("a", "ACTIVE", "")));
        assertThat(shown()).hasSize(1);
        assertThat(aws.requests().get(1).body()).contains("\"nextToken\":\"more\"");
    }

    /** A share that is gone goes on being listed, with nothing in it. */
    @Test
    void aShareThatNoLongerHasTheGatewayIsLeftOut() {
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.holding("a", GatewayAnswers.ARN, "DISASSOCIATED")));
        assertThat(shown()).isEmpty();
        assertThat(aws.requests()).hasSize(1);
    }

    /** What was taken out before does not make a share one that holds more, and of two lines on one account the living one counts. */
    @Test
    void whatIsListedFromBeforeDoesNotCount() {
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(
                        ShareAnswers.holding("a", GatewayAnswers.ARN, "ASSOCIATED"),
                        ShareAnswers.holding("a", "arn:aws:ec2:::subnet/subnet-0a", "DISASSOCIATED")));
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(
                        ShareAnswers.naming("a", ShareAnswers.AIVEN, "DISASSOCIATED", true),
                        ShareAnswers.naming("a", ShareAnswers.AIVEN, "ASSOCIATED", true)));
        ShareAnswers.answer(aws, ShareAnswers.SHARES, ShareAnswers.shares(ShareAnswers.ours("a", "ACTIVE", "")));
        assertThat(shown()).singleElement().satisfies(share -> {
            assertThat(share.alone()).isEqualTo(Alone.YES);
            assertThat(share.members()).extracting(ShareMember::state).containsExactly(State.IN);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ASSOCIATING, SETTLING",
        "ASSOCIATED, IN",
        "FAILED, FAILED",
        "DISASSOCIATING, LEAVING",
        "DISASSOCIATED, OUT",
        "SUSPENDED, SUSPENDED",
        "SUSPENDING, SUSPENDED",
        "RESTORING, SETTLING",
        "SOMETHING_NEW, UNKNOWN"
    })
    void whereAnAccountStandsIsReadFromItsText(String word, State state) {
        String more = ", \"statusMessage\": \"The invitation expired.\"";
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.holding("a", GatewayAnswers.ARN, "ASSOCIATED")));
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.association("a", ShareAnswers.AIVEN, word, more)));
        ShareAnswers.answer(aws, ShareAnswers.SHARES, ShareAnswers.shares(ShareAnswers.ours("a", "ACTIVE", "")));
        assertThat(shown().get(0).members())
                .containsExactly(
                        new ShareMember(ShareAnswers.AIVEN, Standing.UNKNOWN, state, "The invitation expired."));
    }

    /** A role in the account is less than the account, and an organization with the account in it is more. */
    @ParameterizedTest
    @CsvSource({
        "675999398324, ACCOUNT, true",
        "arn:aws:organizations::111122223333:organization/o-1, GROUP, false",
        "arn:aws-us-gov:organizations::111122223333:ou/o-1/ou-1-2, GROUP, false",
        "arn:aws:iam::675999398324:role/tool, OTHER, false",
        "pca-connector-ad.amazonaws.com, OTHER, false"
    })
    void whoIsNamedIsReadFromItsForm(String principal, ShareMember.Kind kind, boolean aiven) {
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.holding("a", GatewayAnswers.ARN, "ASSOCIATED")));
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.naming("a", principal, "ASSOCIATED", true)));
        ShareAnswers.answer(aws, ShareAnswers.SHARES, ShareAnswers.shares(ShareAnswers.ours("a", "ACTIVE", "")));
        assertThat(shown().get(0).members()).singleElement().satisfies(member -> {
            assertThat(member.kind()).isEqualTo(kind);
            assertThat(member.is(ShareAnswers.DEMAND.with())).isEqualTo(aiven);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, SETTLING",
        "ACTIVE, ACTIVE",
        "FAILED, FAILED",
        "DELETING, LEAVING",
        "DELETED, GONE",
        "SOMETHING_NEW, UNKNOWN"
    })
    void whereAShareStandsIsReadFromItsText(String word, GatewayShare.State state) {
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.holding("a", GatewayAnswers.ARN, "ASSOCIATED")));
        ShareAnswers.answer(aws, ShareAnswers.ASSOCIATIONS, ShareAnswers.associations());
        ShareAnswers.answer(aws, ShareAnswers.SHARES, ShareAnswers.shares(ShareAnswers.ours("a", word, "")));
        assertThat(shown()).extracting(GatewayShare::state).containsExactly(state);
    }

    @Test
    void halfAMarkIsNone() {
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATIONS,
                ShareAnswers.associations(ShareAnswers.holding("a", GatewayAnswers.ARN, "ASSOCIATED")));
        ShareAnswers.answer(aws, ShareAnswers.ASSOCIATIONS, ShareAnswers.associations());
        ShareAnswers.answer(
                aws,
                ShareAnswers.SHARES,
                ShareAnswers.shares(ShareAnswers.share(
                        "a", "ACTIVE", ", \"tags\": [{\"key\": \"nearside-link\", \"value\": \"x\"}]")));
        assertThat(shown().get(0).madeFor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UnknownResourceException, 400, NOT_FOUND",
        "ResourceArnNotFoundException, 400, NOT_FOUND",
        "OperationNotPermittedException, 400, DENIED",
        "TagPolicyViolationException, 400, DENIED",
        "AccessDeniedException, 403, DENIED",
        "ResourceShareLimitExceededException, 400, EXHAUSTED",
        "TagLimitExceededException, 400, EXHAUSTED",
        "InvalidStateTransitionException, 400, CONFLICT",
        "IdempotentParameterMismatchException, 400, CONFLICT",
        "MalformedArnException, 400, INVALID",
        "InvalidParameterException, 400, INVALID",
        "MissingRequiredParameterException, 400, INVALID",
        "InvalidClientTokenException, 400, INVALID",
        "ThrottlingException, 429, THROTTLED",
        "ServerInternalException, 500, UNAVAILABLE",
        "ServiceUnavailableException, 503, UNAVAILABLE",
        "SomethingNew, 400, UNKNOWN"
    })
    void everyCodeHasItsKind(String code, int status, ErrorKind kind) {
        ShareAnswers.refuse(aws, ShareAnswers.ASSOCIATIONS, status, code);
        CloudException e = catchThrowableOfType(CloudException.class, this::shown);
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e.fault().says())
                .isEqualTo("ram:GetResourceShareAssociations (HTTP " + status + ", " + code + ", request req-1)");
        assertThat(aws.requests()).hasSize(1);
    }
}
