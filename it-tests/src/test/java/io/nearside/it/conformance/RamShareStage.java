package io.nearside.it.conformance;

import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.ShareId;
import io.nearside.conformance.stage.ShareStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.ram.model.ResourceOwner;
import software.amazon.awssdk.services.ram.model.ResourceShare;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociation;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociationType;

/** The shares of a transit gateway, with the native clients of its owner and of those it is shared with. */
final class RamShareStage implements ShareStage {
    private static final Set<String> LIVE = Set.of("ASSOCIATING", "ASSOCIATED");

    private final Ec2Arena arena;

    private final Ec2Hub hub;

    private final RamClient ram;

    RamShareStage(Ec2Arena arena) {
        this.arena = arena;
        this.hub = Ec2Hub.made(arena);
        this.ram = arena.ram(arena.ourAccount());
    }

    @Override
    public GatewayId gateway() {
        return hub.gateway();
    }

    @Override
    public AccountId outsider() {
        return new AccountId(arena.theirAccount());
    }

    @Override
    public AccountId otherOutsider() {
        return new AccountId(arena.thirdAccount());
    }

    @Override
    public ShareId put(Outsiders outsiders, Set<AccountId> members) {
        List<String> principals = members.stream().map(AccountId::value).toList();
        return new ShareId(ram.createResourceShare(request -> request.name("users")
                        .resourceArns(hub.name())
                        .principals(principals)
                        .allowExternalPrincipals(outsiders == Outsiders.TAKEN))
                .resourceShare()
                .resourceShareArn());
    }

    @Override
    public void end(ShareId share) {
        ram.deleteResourceShare(request -> request.resourceShareArn(share.value()));
    }

    @Override
    public void accept(AccountId invited) {
        hub.accept(invited.value());
    }

    @Override
    public Map<ShareId, Set<String>> shares() {
        Map<ShareId, Set<String>> shares = new HashMap<>();
        ram.getResourceShares(request -> request.resourceOwner(ResourceOwner.SELF)).resourceShares().stream()
                .filter(share -> "ACTIVE".equals(share.statusAsString()) || "PENDING".equals(share.statusAsString()))
                .map(ResourceShare::resourceShareArn)
                .filter(share ->
                        live(share, ResourceShareAssociationType.RESOURCE).contains(hub.name()))
                .forEach(share -> shares.put(new ShareId(share), live(share, ResourceShareAssociationType.PRINCIPAL)));
        return shares;
    }

    private Set<String> live(String share, ResourceShareAssociationType type) {
        return ram
                .getResourceShareAssociations(
                        request -> request.associationType(type).resourceShareArns(share))
                .resourceShareAssociations()
                .stream()
                .filter(one -> LIVE.contains(one.statusAsString()))
                .map(ResourceShareAssociation::associatedEntity)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void settle() {
        arena.settle();
    }
}
