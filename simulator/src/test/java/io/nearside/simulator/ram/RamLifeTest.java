package io.nearside.simulator.ram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Effect;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestClient.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shares, who is in them and when. */
final class RamLifeTest {
    private final RamStage stage = new RamStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private boolean sees(String account) {
        return stage.simulator.world().ec2().gateways().isVisible(stage.gateway, account, RamStage.REGION);
    }

    private static ObjectNode by(String owner) {
        return Json.object().put("resourceOwner", owner);
    }

    @Test
    void whoIsInsideGetsInAtOnceAndUninvited() {
        stage.organize();
        stage.shared(RamStage.COLLEAGUE);
        stage.pass();

        assertThat(stage.statuses()).containsExactly("ASSOCIATED");
        assertThat(stage.ram.invitations(RamStage.COLLEAGUE)).isEmpty();
        assertThat(sees(RamStage.COLLEAGUE)).isTrue();
        assertThat(sees(RamStage.VENDOR)).isFalse();
    }

    @Test
    void anOrganizationAndAUnitOfItStandForTheirAccounts() {
        stage.organize();
        String unit = stage.ram.addUnit(RamStage.ORGANIZATION, "ou-a1b2-c3d4e5f6", RamStage.COLLEAGUE);
        String share = stage.shared(unit);
        stage.pass();
        assertThat(sees(RamStage.COLLEAGUE)).isTrue();

        stage.ram.remove(share, unit);
        stage.ram.addPrincipal(share, stage.ram.organizationArn(RamStage.ORGANIZATION));
        stage.pass();
        assertThat(sees(RamStage.COLLEAGUE)).isTrue();
    }

    @Test
    void whoIsOutsideIsInvited() {
        String share = stage.shared(RamStage.VENDOR);
        stage.pass();
        Reply associations =
                stage.owner("GetResourceShareAssociations", Json.object().put("associationType", "PRINCIPAL"));
        assertThat(associations.at("/resourceShareAssociations/0/status").asText())
                .isEqualTo("ASSOCIATING");
        assertThat(associations.at("/resourceShareAssociations/0/external").asBoolean())
                .isTrue();
        Reply invitations = stage.send(RamStage.VENDOR, "GetResourceShareInvitations", Json.object());
        assertThat(invitations.body().findValuesAsText("resourceShareArn")).containsExactly(share);
        assertThat(invitations.body().findValuesAsText("senderAccountId")).containsExactly(RamStage.OWNER);
        assertThat(sees(RamStage.VENDOR)).isFalse();

        assertThat(stage.answer("AcceptResourceShareInvitation")
                        .at("/resourceShareInvitation/status")
                        .asText())
                .isEqualTo("ACCEPTED");
        assertThat(stage.statuses()).containsExactly("ASSOCIATED");
        assertThat(sees(RamStage.VENDOR)).isTrue();
        assertThat(stage.send(RamStage.VENDOR, "ListResources", by("OTHER-ACCOUNTS"))
                        .body()
                        .findValuesAsText("arn"))
                .containsExactly(stage.arn);
    }

    @Test
    void aColleagueOfAnOrganizationThatDoesNotShareIsInvitedToo() {
        stage.ram.addOrganization(RamStage.ORGANIZATION, RamStage.OWNER, RamStage.COLLEAGUE);
        stage.shared(RamStage.COLLEAGUE);
        assertThat(stage.ram.invitations(RamStage.COLLEAGUE)).hasSize(1);

        stage.owner("EnableSharingWithAwsOrganization", Json.object());
        String share = stage.shared(RamStage.COLLEAGUE);
        stage.pass();
        assertThat(stage.ram.invitations(RamStage.COLLEAGUE)).hasSize(1);
        assertThat(stage.ram.shares())
                .filteredOn(each -> each.arn().equals(share))
                .extracting(each -> each.principals().get(RamStage.COLLEAGUE))
                .containsExactly(RamStatus.ASSOCIATED);
    }

    @Test
    void onePrincipalMoreLeavesTheOthers() {
        stage.organize();
        String share = stage.shared(RamStage.COLLEAGUE);
        Reply added = stage.owner("AssociateResourceShare", RamStage.principals(share, RamStage.VENDOR));
        assertThat(added.body().findValuesAsText("associatedEntity")).containsExactly(RamStage.VENDOR);
        stage.pass();
        assertThat(stage.statuses()).containsExactly("ASSOCIATED", "ASSOCIATING");
        assertThat(stage.owner("ListPrincipals", by("SELF")).body().findValuesAsText("id"))
                .containsExactly(RamStage.COLLEAGUE, RamStage.VENDOR);

        stage.owner("DisassociateResourceShare", RamStage.principals(share, RamStage.VENDOR));
        assertThat(stage.statuses()).containsExactly("ASSOCIATED", "DISASSOCIATING");
        stage.pass();
        assertThat(stage.statuses()).containsExactly("ASSOCIATED", "DISASSOCIATED");
        assertThat(stage.owner("ListPrincipals", by("SELF")).body().findValuesAsText("id"))
                .containsExactly(RamStage.COLLEAGUE);
    }

    @Test
    void aDeletedShareIsListedForAWhile() {
        String share = stage.shared(RamStage.VENDOR);
        stage.answer("AcceptResourceShareInvitation");
        stage.pass();
        assertThat(sees(RamStage.VENDOR)).isTrue();
        assertThat(stage.delete(share).at("/returnValue").asBoolean()).isTrue();
        assertThat(sees(RamStage.VENDOR)).isFalse();
        stage.pass();
        assertThat(stage.owner("GetResourceShares", by("SELF").put("resourceShareStatus", "DELETED"))
                        .body()
                        .findValuesAsText("resourceShareArn"))
                .containsExactly(share);
    }

    @Test
    void anInvitationGoesWithWhatItWasFor() {
        stage.delete(stage.shared(RamStage.VENDOR));
        assertThat(stage.send(RamStage.VENDOR, "GetResourceShareInvitations", Json.object())
                        .at("/resourceShareInvitations"))
                .isEmpty();
        assertThat(RamStage.code(stage.answer("AcceptResourceShareInvitation")))
                .isEqualTo("ResourceShareInvitationArnNotFoundException");
    }

    @Test
    void statusesAreScripted() {
        String share = stage.shared(RamStage.VENDOR);
        stage.ram.script(share, RamStage.VENDOR, RamStatus.FAILED, "no such account");
        Reply all = stage.owner("GetResourceShareAssociations", Json.object().put("associationType", "PRINCIPAL"));
        assertThat(all.at("/resourceShareAssociations/0/status").asText()).isEqualTo("FAILED");
        assertThat(all.at("/resourceShareAssociations/0/statusMessage").asText())
                .isEqualTo("no such account");
    }

    @Test
    void aRepeatedCallIsAnsweredAgainAndDoesNothing() {
        Reply first = stage.create(stage.wish().put("clientToken", "once"));
        assertThat(first.at("/clientToken").asText()).isEqualTo("once");
        assertThat(stage.create(stage.wish().put("clientToken", "once")).body()).isEqualTo(first.body());
        assertThat(stage.simulator.log().writes())
                .extracting(LogEntry::effect)
                .containsExactly(Effect.DONE, Effect.NONE);
        assertThat(stage.simulator.log().writes().get(0).parameters()).containsEntry("resourceArns.1", stage.arn);
    }

    @Test
    void sharesAreTaggedAndSearched() {
        String share = stage.shared();
        stage.shared();
        ObjectNode tags = RamStage.of(share);
        tags.putArray("tags").addObject().put("key", "Name").put("value", "hub");
        stage.owner("TagResource", tags);
        ObjectNode filter = by("SELF");
        filter.putArray("tagFilters").addObject().put("tagKey", "Name");
        assertThat(stage.owner("GetResourceShares", filter).body().findValuesAsText("resourceShareArn"))
                .containsExactly(share);

        stage.owner("UpdateResourceShare", RamStage.of(share).put("name", "spoke"));
        assertThat(stage.owner("GetResourceShares", by("SELF").put("name", "spoke"))
                        .body()
                        .findValuesAsText("resourceShareArn"))
                .containsExactly(share);
        ObjectNode keys = RamStage.of(share);
        keys.set("tagKeys", Json.strings(List.of("Name")));
        stage.owner("UntagResource", keys);
        assertThat(stage.owner("GetResourceShares", filter).body().findValuesAsText("resourceShareArn"))
                .isEmpty();
    }

    @Test
    void listsComeInPages() {
        for (int i = 0; i < 3; i++) {
            stage.shared();
        }
        Reply first = stage.owner("GetResourceShares", by("SELF").put("maxResults", 2));
        assertThat(first.at("/resourceShares")).hasSize(2);
        Reply rest = stage.owner(
                "GetResourceShares",
                by("SELF").put("nextToken", first.at("/nextToken").asText()));
        assertThat(rest.at("/resourceShares")).hasSize(1);
        assertThat(rest.body().has("nextToken")).isFalse();
        assertThat(RamStage.code(stage.owner("GetResourceShares", by("SELF").put("nextToken", "nonsense"))))
                .isEqualTo("InvalidNextTokenException");
        assertThat(RamStage.code(stage.owner("GetResourceShares", by("SELF").put("maxResults", 501))))
                .isEqualTo("InvalidParameterException");
    }

    @Test
    void isPlantedAndShownWithoutItsIds() {
        JsonNode made = new RamSeed(stage.ram)
                .plant(Json.object("""
                {"timings": {"associating": 0},
                 "organizations": [{"id": "o-a1b2c3d4e5", "management": "111122223333", "accounts": ["222233334444"], "sharing": true,
                     "units": {"ou-a1b2-c3d4e5f6": ["222233334444"]}}],
                 "shares": [{"account": "111122223333", "region": "eu-west-1", "name": "hub", "resources": ["%s"],
                     "principals": ["222233334444", "444455556666"], "external": false, "tags": {"Name": "hub"}}],
                 "accept": ["444455556666"]}""".formatted(stage.arn)).orElseThrow());
        String share = made.path("shares").path(0).asText();
        assertThat(sees(RamStage.VENDOR)).isTrue();

        assertThat(new RamState(stage.ram.store()).json().toString())
                .contains("\"principals\":{\"222233334444\":\"ASSOCIATED\",\"444455556666\":\"ASSOCIATED\"}")
                .contains("\"tags\":{\"Name\":\"hub\"}", "\"outsiders\":\"REFUSED\"")
                .doesNotContain(share);
        new RamSeed(stage.ram)
                .plant(Json.object("{\"delete\": [\"" + share + "\"]}").orElseThrow());
        assertThat(new RamState(stage.ram.store()).json().path("shares")).isEmpty();
    }

    @Test
    void whoMayNotIsToldSo() {
        stage.simulator.world().deny(RamStage.OWNER, "ram:CreateResourceShare");
        Reply refused = stage.create(stage.wish());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(RamStage.code(refused)).isEqualTo("AccessDeniedException");
        assertThat(refused.at("/message").asText()).contains("ram:CreateResourceShare");
        assertThat(RamStage.code(stage.send("999999999999", "GetResourceShares", by("SELF"))))
                .isEqualTo("UnrecognizedClientException");
    }
}
