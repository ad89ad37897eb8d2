package io.nearside.conformance;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.conformance.stage.OpeningStage;
import io.nearside.conformance.stage.ServiceStage;
import io.nearside.conformance.stage.StaticAddressStage;
import java.net.InetAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The toy of private endpoints, from behind: its vendor. */
final class ToyVendorStage implements ServiceStage, StaticAddressStage, OpeningStage {
    private final ToyEstate estate;

    ToyVendorStage(ToyEstate estate) {
        this.estate = estate;
    }

    @Override
    public ServiceId service() {
        return ToyEstate.SERVICE;
    }

    @Override
    public VendorNetworkId networkOfService() {
        return new VendorNetworkId("theirs");
    }

    @Override
    public String type() {
        return "pg";
    }

    @Override
    public int addressesNeeded() {
        return ToyEstate.NEEDED;
    }

    @Override
    public ServiceId absentService() {
        return new ServiceId("nowhere");
    }

    @Override
    public ServiceId serviceInNoNetwork() {
        return ToyEstate.OUTSIDE;
    }

    @Override
    public String component() {
        return "pg";
    }

    @Override
    public String otherComponent() {
        return "pgbouncer";
    }

    @Override
    public String absentComponent() {
        return "kafka";
    }

    @Override
    public void replaceNodes() {
        estate.changing = true;
    }

    @Override
    public void giveAddresses() {
        for (int address = 0; address < ToyEstate.NEEDED; address++) {
            kept(putAddress()).service = ToyEstate.SERVICE;
        }
    }

    @Override
    public Set<String> opened() {
        return Set.copyOf(estate.opened);
    }

    @Override
    public Addressing addressing() {
        return estate.runsOnStatic ? Addressing.STATIC : Addressing.CHANGEABLE;
    }

    @Override
    public String rest() {
        return estate.rest;
    }

    @Override
    public void settle() {
        estate.changing = false;
    }

    @Override
    public StaticAddressId putAddress() {
        return estate.keep(ToyEstate.HERE);
    }

    @Override
    public StaticAddressId putAddressElsewhere() {
        return estate.keep("elsewhere");
    }

    @Override
    public ServiceId lend(StaticAddressId address) {
        kept(address).service = ToyEstate.OUTSIDE;
        return ToyEstate.OUTSIDE;
    }

    @Override
    public void use(StaticAddressId address) {
        kept(address).service = ToyEstate.SERVICE;
        kept(address).used = true;
    }

    private ToyEstate.Kept kept(StaticAddressId address) {
        return Objects.requireNonNull(estate.kept.get(address));
    }

    @Override
    public Map<StaticAddressId, Optional<ServiceId>> addresses() {
        return estate.kept.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Optional.ofNullable(entry.getValue().service)));
    }

    @Override
    public AccountId ours() {
        return ToyEstate.OURS;
    }

    @Override
    public AccountId others() {
        return ToyEstate.OTHERS;
    }

    @Override
    public void publish(AccountId... accounts) {
        estate.published = Set.of(accounts);
    }

    @Override
    public Optional<Set<AccountId>> published() {
        return Optional.ofNullable(estate.published);
    }

    @Override
    public ConsumerId come(AccountId account) {
        int number = estate.comers.size();
        ConsumerId consumer = new ConsumerId("/accounts/" + account + "/endpoints/" + number);
        estate.comers.add(new ToyEstate.Comer(consumer, ToyEstate.address(5 + number)));
        return consumer;
    }

    private ToyEstate.Comer comer(ConsumerId endpoint) {
        return estate.comers.stream()
                .filter(comer -> comer.consumer.equals(endpoint))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public InetAddress addressOf(ConsumerId endpoint) {
        return comer(endpoint).address;
    }

    @Override
    public void look() {
        estate.comers.forEach(comer -> comer.known = true);
    }

    @Override
    public Set<ConsumerId> admitted() {
        return estate.comers.stream()
                .filter(comer -> comer.state != State.TO_ADMIT)
                .map(comer -> comer.consumer)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<InetAddress> told(ConsumerId endpoint) {
        return Optional.ofNullable(comer(endpoint).told);
    }
}
