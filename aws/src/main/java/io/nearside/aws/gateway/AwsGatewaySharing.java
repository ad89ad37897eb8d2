package io.nearside.aws.gateway;

import io.nearside.api.cloud.Gateway;
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
import io.nearside.api.model.Mark;
import io.nearside.api.model.ShareId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.AwsAnswers;
import io.nearside.aws.AwsClientTokens;
import io.nearside.aws.AwsErrors;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.ram.model.CreateResourceShareRequest;
import software.amazon.awssdk.services.ram.model.ResourceOwner;
import software.amazon.awssdk.services.ram.model.ResourceShare;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociation;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociationType;
import software.amazon.awssdk.services.ram.model.Tag;

/**
 * Resource shares of RAM. Three calls show those of a gateway: what every share of the account's in this region holds, so that the same answer
 * tells which hold the gateway and what else is in them; whom those name; and what they are. Whoever is outside the organization has
 * to accept an invitation, which shows as an association that goes on for hours (RAM User Guide, "Sharing your AWS resources").
 */
@Singleton
public final class AwsGatewaySharing implements GatewaySharing {
    private static final String ASSOCIATIONS = "ram:GetResourceShareAssociations";

    private static final String SHARES = "ram:GetResourceShares";

    private static final String CREATE = "ram:CreateResourceShare";

    private static final String ASSOCIATE = "ram:AssociateResourceShare";

    private static final String DISASSOCIATE = "ram:DisassociateResourceShare";

    private static final String DELETE = "ram:DeleteResourceShare";

    /** So that a person, and a policy, can tell ours apart. */
    private static final String NAME_PREFIX = "nearside-";

    /** The most that RAM gives. */
    private static final int PAGE = 500;

    /** What RAM says where a share or the organization takes no outsiders: for a share that is there it is a matter of that share. */
    private static final Map<String, ErrorKind> NOT_INTO_THIS_ONE =
            Map.of("OperationNotPermittedException", ErrorKind.CONFLICT);

    private final RamClient ram;

    private final AwsErrors errors;

    private final AwsClientTokens tokens;

    private final Set<ShareId> answered = ConcurrentHashMap.newKeySet();

    @Inject
    AwsGatewaySharing(RamClient ram, AwsErrors errors, AwsClientTokens tokens) {
        this.ram = ram;
        this.errors = errors;
        this.tokens = tokens;
    }

    @Override
    public List<GatewayShare> of(Gateway mine) {
        String gateway = mine.fullName();
        Map<String, List<ResourceShareAssociation>> held =
                associations(ResourceShareAssociationType.RESOURCE, Set.of());
        held.values().removeIf(things -> things.stream().noneMatch(thing -> AwsShareReader.holds(thing, gateway)));
        if (held.isEmpty()) {
            return List.of();
        }
        Map<String, List<ResourceShareAssociation>> named =
                associations(ResourceShareAssociationType.PRINCIPAL, held.keySet());
        return errors.call(
                SHARES,
                () -> shares(held.keySet())
                        .map(share -> AwsShareReader.share(
                                share,
                                gateway,
                                held.getOrDefault(share.resourceShareArn(), List.of()),
                                named.getOrDefault(share.resourceShareArn(), List.of())))
                        .sorted(Comparator.comparing(share -> share.id().value()))
                        .toList());
    }

    /** By share, in a map that can be changed. A page may be empty though more follow, which the SDK's iterator knows. */
    private Map<String, List<ResourceShareAssociation>> associations(
            ResourceShareAssociationType type, Set<String> shares) {
        return errors.call(
                ASSOCIATIONS,
                () -> ram
                        .getResourceShareAssociationsPaginator(request -> {
                            request.associationType(type).maxResults(PAGE);
                            if (!shares.isEmpty()) {
                                request.resourceShareArns(shares);
                            }
                        })
                        .stream()
                        .flatMap(page -> page.resourceShareAssociations().stream())
                        .collect(Collectors.groupingBy(
                                shown -> AwsAnswers.present("resourceShareArn", shown.resourceShareArn()),
                                TreeMap::new,
                                Collectors.toList())));
    }

    private Stream<ResourceShare> shares(Set<String> arns) {
        return ram
                .getResourceSharesPaginator(request -> request.resourceOwner(ResourceOwner.SELF)
                        .resourceShareArns(arns)
                        .maxResults(PAGE))
                .stream()
                .flatMap(page -> page.resourceShares().stream())
                .filter(share -> arns.contains(share.resourceShareArn()));
    }

    /**
     * An answer with a share that is on its way out, or with one that was an answer before and was not found to do, is that of a token from
     * before: the next one is used when this is called again.
     */
    @Override
    public Change<GatewayShare> share(Gateway mine, ShareDemand demand, Mark mark) {
        String outsiders = demand.standing() == Standing.INSIDE ? "inside" : "anywhere";
        String wanted = String.join(" ", mine.fullName(), demand.with().value(), outsiders, mark.link());
        try {
            GatewayShare made = errors.call(
                    CREATE,
                    () -> AwsShareReader.made(
                            ram.createResourceShare(request(mine, demand, mark, tokens.of(wanted)))
                                    .resourceShare(),
                            demand,
                            mark));
            boolean before = !answered.add(made.id());
            if (before || made.state() == GatewayShare.State.LEAVING || made.state() == GatewayShare.State.GONE) {
                tokens.renew(wanted);
            }
            return new Change<>(Effect.CREATED, made);
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.CONFLICT) {
                tokens.renew(wanted);
            }
            throw e;
        }
    }

    /** Without a permission of its own, RAM gives what it has for transit gateways: to see it, and to attach to it. */
    private static CreateResourceShareRequest request(Gateway mine, ShareDemand demand, Mark mark, String token) {
        return CreateResourceShareRequest.builder()
                .name(NAME_PREFIX + mine.id() + "-" + demand.with())
                .resourceArns(mine.fullName())
                .principals(demand.with().value())
                .allowExternalPrincipals(demand.standing() != Standing.INSIDE)
                .tags(
                        Tag.builder().key(Mark.MANAGER_KEY).value(Mark.MANAGER).build(),
                        Tag.builder().key(Mark.LINK_KEY).value(mark.link()).build())
                .clientToken(token)
                .build();
    }

    /** Sends nothing for a share that holds more than the gateway: whoever is let in may use all of it. */
    @Override
    public Change<GatewayShare> admit(GatewayShare seen, ShareDemand demand) {
        State state = standing(seen, demand);
        if (state == State.IN || state == State.SETTLING) {
            return new Change<>(Effect.ALREADY, seen);
        }
        if (seen.outsiders() == Outsiders.REFUSED && demand.standing() == Standing.OUTSIDE) {
            throw refusal(ErrorKind.CONFLICT, ASSOCIATE, seen, "takes nobody from outside the organization");
        }
        if (seen.alone() != Alone.YES) {
            throw refusal(ErrorKind.CONFLICT, ASSOCIATE, seen, "holds more than the transit gateway");
        }
        return errors.call(ASSOCIATE, NOT_INTO_THIS_ONE, () -> {
            List<ShareMember> let = AwsShareReader.members(ram.associateResourceShare(
                            request -> request.resourceShareArn(seen.id().value())
                                    .principals(demand.with().value()))
                    .resourceShareAssociations());
            return new Change<>(Effect.UPDATED, AwsShareReader.with(seen, demand, let));
        });
    }

    @Override
    public Removal remove(GatewayShare seen, ShareDemand demand) {
        if (seen.madeFor().isEmpty()) {
            throw refusal(ErrorKind.CONFLICT, DISASSOCIATE, seen, "was not made by Nearside");
        }
        if (seen.state() == GatewayShare.State.GONE) {
            return new Removal.Gone();
        }
        return switch (standing(seen, demand)) {
            case LEAVING -> new Removal.Going("AWS to take " + demand.with() + " out of " + seen.name());
            case OUT -> end(seen);
            case IN, SETTLING, FAILED, SUSPENDED, UNKNOWN -> takeOut(seen, demand);
        };
    }

    private Removal takeOut(GatewayShare seen, ShareDemand demand) {
        return Removal.unlessGone(() -> {
            errors.call(
                    DISASSOCIATE,
                    () -> ram.disassociateResourceShare(
                            request -> request.resourceShareArn(seen.id().value())
                                    .principals(demand.with().value())));
            return new Removal.Going("AWS to take " + demand.with() + " out of " + seen.name());
        });
    }

    /** Somebody may have put a thing of their own into it, which would lose its share. */
    private Removal end(GatewayShare seen) {
        boolean used = seen.members().stream().anyMatch(member -> member.state() != State.OUT);
        if (used || seen.alone() != Alone.YES) {
            return new Removal.Gone();
        }
        String end = "AWS to show the end of " + seen.name();
        if (seen.state() == GatewayShare.State.LEAVING) {
            return new Removal.Going(end);
        }
        return Removal.unlessGone(() -> {
            errors.call(
                    DELETE,
                    () -> ram.deleteResourceShare(
                            request -> request.resourceShareArn(seen.id().value())));
            return new Removal.Going(end);
        });
    }

    private static State standing(GatewayShare seen, ShareDemand demand) {
        return seen.members().stream()
                .filter(member -> member.is(demand.with()))
                .map(ShareMember::state)
                .findFirst()
                .orElse(State.OUT);
    }

    private CloudException refusal(ErrorKind kind, String call, GatewayShare seen, String reason) {
        return errors.refusal(kind, call, "The share " + seen.name() + " (" + seen.id() + ") " + reason);
    }
}
