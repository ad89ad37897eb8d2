package io.nearside.engine.gateway;

import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.provider.NearEnd;
import io.nearside.engine.round.Failures;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sharing a hub without a link, for scripts: it reads, judges by the rules of a link, and makes one write at the most. Nothing is waited
 * for, and no journal is written.
 */
public final class SingleShare {

    /** The kind that a near end is opened for: a hub alone, without the networks of a link. */
    public static final String KIND = "gateway";

    private SingleShare() {}

    /**
     * Shares a hub with the account that is demanded. A share that lets it in is enough, whoever made it.
     *
     * @param mark whom a share that has to be made is for
     * @throws CloudException if a call fails, but for a conflict, which is a refusal
     * @throws InvalidLinkException if the near end names no hub, or the cloud shares none
     */
    public static Result share(NearEnd near, ShareDemand demand, Mark mark) {
        GatewayAttachments attachments =
                near.require(GatewayAttachments.class, "gateways that networks are attached to");
        GatewaySharing sharing = near.require(GatewaySharing.class, "to share a gateway");
        GatewayId id = near.site()
                .hub()
                .orElseThrow(() -> new InvalidLinkException(
                        "near.gateway", "is missing", "Name the gateway that is to be shared."));
        String cloud = near.provider().id();
        Gateway gateway;
        try {
            gateway = attachments.describe(id);
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return new Result.Refused(GatewayProblems.unknown(cloud, near.site(), id));
            }
            throw e;
        }
        List<Problem> problems = GatewayProblems.unfit(cloud, near.site(), gateway);
        return problems.isEmpty() ? share(sharing, gateway, demand, mark) : new Result.Refused(problems.get(0));
    }

    private static Result share(GatewaySharing sharing, Gateway gateway, ShareDemand demand, Mark mark) {
        List<GatewayShare> shares = sharing.of(gateway);
        String says = gateway.id() + " (" + gateway.fullName() + ") is shared with account " + demand.with();
        ShareAccess access = ShareAccess.of(shares, demand);
        if (access instanceof ShareAccess.Open open) {
            return new Result.Already(says + " in " + ShareStep.named(open.share()));
        }
        if (access instanceof ShareAccess.Settling settling) {
            return new Result.Already(
                    says + " in " + ShareStep.named(settling.entry().share())
                            + ", which has yet to let it in or waits for it to accept,");
        }
        if (access instanceof ShareAccess.Broken broken) {
            return new Result.Refused(GatewayProblems.shareFailed(gateway.id(), broken.entry(), demand));
        }
        return made(() -> ShareAccess.let(sharing, gateway, ShareAccess.roomFor(shares, demand), demand, mark), says);
    }

    private static Result made(Supplier<Change<GatewayShare>> write, String says) {
        try {
            Change<GatewayShare> made = write.get();
            return made.effect() == Effect.ALREADY
                    ? new Result.Already(says)
                    : new Result.Made(says + ": by " + ShareStep.named(made.now()));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.CONFLICT) {
                return new Result.Refused(Failures.problem(e));
            }
            throw e;
        }
    }
}
