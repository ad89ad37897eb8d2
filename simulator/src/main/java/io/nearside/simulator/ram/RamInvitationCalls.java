package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Optional;

/** Invitations as those who got them see them: list, accept, reject. */
final class RamInvitationCalls {
    private static final String ARN = "resourceShareInvitationArn";

    private final RamStore store;
    private final RamJson shapes;

    RamInvitationCalls(RamStore store) {
        this.store = store;
        this.shapes = new RamJson(store);
    }

    ObjectNode list(RamCall call) {
        List<RamInvitation> all = store.invitations().values().stream()
                .filter(each -> isReceived(call, each))
                .filter(each -> call.wants(ARN + "s", each.arn()))
                .filter(each -> call.wants("resourceShareArns", each.share().arn()))
                .toList();
        for (String arn : call.texts(ARN + "s")) {
            if (all.stream().noneMatch(each -> each.arn().equals(arn))) {
                throw unknown(arn);
            }
        }
        return RamPages.of(call, "resourceShareInvitations", all, shapes::invitation);
    }

    ObjectNode accept(RamCall call) {
        return answer(call, RamInvitation.Status.ACCEPTED);
    }

    ObjectNode reject(RamCall call) {
        return answer(call, RamInvitation.Status.REJECTED);
    }

    private ObjectNode answer(RamCall call, RamInvitation.Status wanted) {
        String arn = call.required(ARN);
        RamInvitation invitation = Optional.ofNullable(store.invitations().get(arn))
                .filter(each -> isReceived(call, each))
                .orElseThrow(() -> unknown(arn));
        switch (store.status(invitation)) {
            case ACCEPTED -> refuse("AlreadyAccepted", arn);
            case REJECTED -> refuse("AlreadyRejected", arn);
            case EXPIRED -> throw gone("Expired", arn);
            case PENDING -> {}
        }
        invitation.answer(wanted, store.now());
        ObjectNode answer = Json.object();
        answer.set("resourceShareInvitation", shapes.invitation(invitation));
        return answer;
    }

    private void refuse(String why, String arn) {
        if (store.world().refuses(AwsRefusal.RAM_INVITATION_ANSWERED)) {
            throw gone(why, arn);
        }
    }

    private static RamRefused gone(String why, String arn) {
        return RamRefused.of(
                "ResourceShareInvitation" + why + "Exception",
                "Invitation " + arn + " is answered already or past its end.");
    }

    private boolean isReceived(RamCall call, RamInvitation invitation) {
        boolean ours = invitation.receiver().equals(call.account())
                && invitation.share().region().equals(call.region())
                && !store.isWithdrawn(invitation);
        return ours || !store.world().refuses(AwsRefusal.RAM_INVITATION_FOREIGN);
    }

    private static RamRefused unknown(String arn) {
        return RamRefused.of(
                "ResourceShareInvitationArnNotFoundException",
                "ResourceShareInvitation " + arn + " could not be found.");
    }
}
