package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Alone;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.cloud.ShareMember.State;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.ShareId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to the shares of a gateway. */
final class AwsGatewaySharesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Mark MARK = new Mark("orders");

    private static final ShareMember OTHER = new ShareMember("444455556666", Standing.INSIDE, State.IN, "");

    private final StubAws aws = new StubAws();

    private final GatewaySharing sharing = aws.find(GatewaySharing.class);

    @AfterEach
    void close() {
        aws.close();
    }

    private static GatewayShare share(Alone alone, Outsiders outsiders, @Nullable Mark mark, ShareMember... members) {
        return new GatewayShare(
                new ShareId(ShareAnswers.arn("a")),
                "share-a",
                GatewayShare.State.ACTIVE,
                State.IN,
                alone,
                outsiders,
                List.of(members),
                mark,
                "");
    }

    private static GatewayShare ours(ShareMember... members) {
        return share(Alone.YES, Outsiders.TAKEN, MARK, members);
    }

    private static ShareMember aiven(State state) {
        return new ShareMember(ShareAnswers.AIVEN, Standing.OUTSIDE, state, "");
    }

    private JsonNode sent(int index) throws IOException {
        return JSON.readTree(aws.requests().get(index).body());
    }

    @Test
    void aShareIsMadeWithTheGatewayAndTheAccountInOneCall() throws IOException {
        ShareAnswers.answer(aws, ShareAnswers.CREATE, ShareAnswers.made(ShareAnswers.share("a", "ACTIVE", "")));
        Change<GatewayShare> change = sharing.share(GatewayAnswers.GATEWAY, ShareAnswers.DEMAND, MARK);
        assertThat(change.effect()).isEqualTo(Effect.CREATED);
        assertThat(change.now().holds()).isEqualTo(State.SETTLING);
        assertThat(change.now().madeFor()).contains(MARK);
        assertThat(change.now().members()).containsExactly(aiven(State.SETTLING));
        JsonNode sent = sent(0);
        assertThat(sent.path("name").asText()).isEqualTo("nearside-tgw-0a1b2c3d4e5f60718-675999398324");
        assertThat(sent.path("resourceArns").toString()).isEqualTo("[\"" + GatewayAnswers.ARN + "\"]");
        assertThat(sent.path("principals").toString()).isEqualTo("[\"675999398324\"]");
        assertThat(sent.path("allowExternalPrincipals").asBoolean()).isTrue();
        assertThat(sent.path("tags").findValuesAsText("value")).containsExactly("nearside", "orders");
        assertThat(sent.path("clientToken").asText()).matches("[0-9a-f]{48}");
        assertThat(aws.actions()).containsExactly(ShareAnswers.CREATE);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void outsidersAreTakenUnlessTheAccountIsKnownToBeInside(Standing standing) throws IOException {
        ShareAnswers.answer(aws, ShareAnswers.CREATE, ShareAnswers.made(ShareAnswers.share("a", "ACTIVE", "")));
        ShareDemand demand = new ShareDemand(new AccountId("444455556666"), standing, "the link file");
        sharing.share(GatewayAnswers.GATEWAY, demand, MARK);
        assertThat(sent(0).path("allowExternalPrincipals").asBoolean()).isEqualTo(standing != Standing.INSIDE);
    }

    @Test
    void aLostAnswerIsAskedForAgainWithTheSameToken() throws IOException {
        aws.hangUp(ShareAnswers.CREATE);
        ShareAnswers.answer(aws, ShareAnswers.CREATE, ShareAnswers.made(ShareAnswers.share("a", "ACTIVE", "")));
        assertThatThrownBy(() -> sharing.share(GatewayAnswers.GATEWAY, ShareAnswers.DEMAND, MARK))
                .isInstanceOf(CloudException.class);
        sharing.share(GatewayAnswers.GATEWAY, ShareAnswers.DEMAND, MARK);
        try (StubAws other = new StubAws()) {
            ShareAnswers.answer(other, ShareAnswers.CREATE, ShareAnswers.made(ShareAnswers.share("a", "ACTIVE", "")));
            other.find(GatewaySharing.class).share(GatewayAnswers.GATEWAY, ShareAnswers.DEMAND, MARK);
            assertThat(token(1)).isEqualTo(token(0));
            assertThat(JSON.readTree(other.onlyRequest().body())
                            .path("clientToken")
                            .asText())
                    .as("whoever asks")
                    .isEqualTo(token(0));
        }
    }

    /** Whether RAM keeps the token of a share that is gone is not said: neither a dead share nor the same one twice is the end. */
    @Test
    void aTokenThatLeadsToAnOldShareIsNotUsedAgain() throws IOException {
        ShareAnswers.answer(aws, ShareAnswers.CREATE, ShareAnswers.made(ShareAnswers.share("a", "DELETED", "")));
        ShareAnswers.answer(aws, ShareAnswers.CREATE, ShareAnswers.made(ShareAnswers.share("b", "ACTIVE", "")));
        ShareAnswers.answer(aws, ShareAnswers.CREATE, ShareAnswers.made(ShareAnswers.share("b", "ACTIVE", "")));
        ShareAnswers.answer(aws, ShareAnswers.CREATE, ShareAnswers.made(ShareAnswers.share("c", "ACTIVE", "")));
        for (int time = 0; time < 4; time++) {
            sharing.share(GatewayAnswers.GATEWAY, ShareAnswers.DEMAND, MARK);
        }
        assertThat(token(1)).isNotEqualTo(token(0));
        assertThat(token(2)).as("the answer may have been lost").isEqualTo(token(1));
        assertThat(token(3)).isNotEqualTo(token(1)).isNotEqualTo(token(0));
    }

    private String token(int index) throws IOException {
        return sent(index).path("clientToken").asText();
    }

    @Test
    void oneMoreIsLetInAndTheOthersStay() throws IOException {
        ShareAnswers.answer(
                aws,
                ShareAnswers.ASSOCIATE,
                ShareAnswers.associations(ShareAnswers.naming("a", ShareAnswers.AIVEN, "ASSOCIATING", true)));
        Change<GatewayShare> change = sharing.admit(ours(OTHER, aiven(State.OUT)), ShareAnswers.DEMAND);
        assertThat(change.effect()).isEqualTo(Effect.UPDATED);
        assertThat(change.now().members()).containsExactly(OTHER, aiven(State.SETTLING));
        assertThat(sent(0).toString())
                .isEqualTo(
                        "{\"resourceShareArn\":\"" + ShareAnswers.arn("a") + "\",\"principals\":[\"675999398324\"]}");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"IN", "SETTLING"})
    void whoeverIsInIsNotLetInAgain(State state) {
        assertThat(sharing.admit(ours(aiven(state)), ShareAnswers.DEMAND).effect())
                .isEqualTo(Effect.ALREADY);
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void nobodyIsLetIntoAShareThatTakesNoOutsidersOrHoldsMore() {
        assertThatThrownBy(() -> sharing.admit(share(Alone.YES, Outsiders.REFUSED, MARK, OTHER), ShareAnswers.DEMAND))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT))
                .hasMessageContaining("takes nobody from outside");
        for (Alone more : List.of(Alone.NO, Alone.UNKNOWN)) {
            assertThatThrownBy(() -> sharing.admit(share(more, Outsiders.TAKEN, MARK, OTHER), ShareAnswers.DEMAND))
                    .isInstanceOfSatisfying(
                            CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT));
        }
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void aRefusalToLetSomebodyInIsTheSharesAffair() {
        ShareAnswers.refuse(aws, ShareAnswers.ASSOCIATE, 400, "OperationNotPermittedException");
        CloudException e =
                catchThrowableOfType(CloudException.class, () -> sharing.admit(ours(OTHER), ShareAnswers.DEMAND));
        assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"IN", "SETTLING", "FAILED", "SUSPENDED", "UNKNOWN"})
    void onlyTheAccountIsTakenOut(State state) throws IOException {
        ShareAnswers.answer(aws, ShareAnswers.DISASSOCIATE, ShareAnswers.associations());
        assertThat(sharing.remove(ours(OTHER, aiven(state)), ShareAnswers.DEMAND))
                .isInstanceOf(Removal.Going.class);
        assertThat(aws.actions()).containsExactly(ShareAnswers.DISASSOCIATE);
        assertThat(sent(0).toString())
                .isEqualTo(
                        "{\"resourceShareArn\":\"" + ShareAnswers.arn("a") + "\",\"principals\":[\"675999398324\"]}");
    }

    @Test
    void aShareWithNobodyLeftGoesInACallOfItsOwn() {
        assertThat(sharing.remove(ours(aiven(State.LEAVING)), ShareAnswers.DEMAND))
                .isInstanceOf(Removal.Going.class);
        assertThat(aws.requests()).isEmpty();
        ShareAnswers.answer(aws, ShareAnswers.DELETE, "{\"returnValue\": true}");
        assertThat(sharing.remove(ours(aiven(State.OUT)), ShareAnswers.DEMAND)).isInstanceOf(Removal.Going.class);
        assertThat(sharing.remove(ours(), ShareAnswers.DEMAND)).isInstanceOf(Removal.Going.class);
        assertThat(aws.actions()).containsExactly(ShareAnswers.DELETE, ShareAnswers.DELETE);
    }

    @Test
    void aShareStaysWhileSomebodyOrSomethingElseIsInIt() {
        assertThat(sharing.remove(ours(OTHER, aiven(State.OUT)), ShareAnswers.DEMAND))
                .isEqualTo(new Removal.Gone());
        assertThat(sharing.remove(share(Alone.NO, Outsiders.TAKEN, MARK, aiven(State.OUT)), ShareAnswers.DEMAND))
                .isEqualTo(new Removal.Gone());
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void somebodyElsesShareIsNotTouched() {
        assertThatThrownBy(() ->
                        sharing.remove(share(Alone.YES, Outsiders.TAKEN, null, aiven(State.IN)), ShareAnswers.DEMAND))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT));
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void aShareThatIsNotThereIsGone() {
        ShareAnswers.refuse(aws, ShareAnswers.DISASSOCIATE, 400, "UnknownResourceException");
        assertThat(sharing.remove(ours(aiven(State.IN)), ShareAnswers.DEMAND)).isEqualTo(new Removal.Gone());
    }
}
