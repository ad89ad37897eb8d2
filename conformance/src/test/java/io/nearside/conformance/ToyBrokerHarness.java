package io.nearside.conformance;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.model.SubnetId;
import io.nearside.api.permission.Groundwork;
import io.nearside.conformance.stage.EndpointStage;
import io.nearside.conformance.stage.GroundStage;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.WrittenRouteStage;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The toy of private endpoints, from behind: its cloud. */
final class ToyBrokerHarness implements ProviderHarness, NetworkStage, EndpointStage, WrittenRouteStage, GroundStage {
    private final ToyEstate estate = new ToyEstate();

    private final ToyVendorStage vendor = new ToyVendorStage(estate);

    private final ToyGroupStage groups = new ToyGroupStage(estate);

    private final ToyBrokerBug bug;

    ToyBrokerHarness(ToyBrokerBug bug) {
        this.bug = bug;
    }

    @Override
    public Door door() {
        return Door.of(new ToyBrokerPlugin(estate, bug));
    }

    @Override
    public String arena() {
        return "memory";
    }

    @Override
    public ProviderSettings settings() {
        return new ProviderSettings(
                LinkSection.empty("near"), LinkSection.empty("as.toy-broker"), Environment.of(Map.of()));
    }

    @Override
    public <S> S stage(Class<S> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (type.isInstance(vendor)) {
            return type.cast(vendor);
        }
        if (type.isInstance(groups)) {
            return type.cast(groups);
        }
        throw new CannotShowException("there is no " + type.getSimpleName() + " here");
    }

    @Override
    public List<Deviation> deviations() {
        return ToyHarness.NO_CALLS;
    }

    @Override
    public void close() {}

    @Override
    public NearSite site() {
        return new ToyBrokerPlugin().site(LinkSection.empty("near"), Environment.of(Map.of()));
    }

    @Override
    public Set<Cidr> ranges() {
        return ToyEstate.RANGES;
    }

    @Override
    public NetworkId absentNetwork() {
        return new NetworkId("nowhere");
    }

    @Override
    public EndpointPlace place() {
        return new EndpointPlace(ToyEstate.NETWORK, List.of(ToyEstate.SUBNET));
    }

    @Override
    public Cidr subnet() {
        return ToyEstate.RANGE;
    }

    @Override
    public EndpointPlace placeOfNoSubnet() {
        return new EndpointPlace(ToyEstate.NETWORK, List.of(new SubnetId("nowhere")));
    }

    @Override
    public EndpointPlace placeOfNoNetwork() {
        return new EndpointPlace(absentNetwork(), List.of(ToyEstate.SUBNET));
    }

    @Override
    public ServiceTarget target() {
        return ToyEstate.TARGET;
    }

    @Override
    public ServiceTarget otherTarget() {
        return new ServiceTarget("/services/payments", null, null);
    }

    @Override
    public InetAddress freeAddress() {
        return ToyEstate.address(6);
    }

    @Override
    public InetAddress takenAddress() {
        return ToyEstate.address(4);
    }

    @Override
    public void put(EndpointName name, ServiceTarget target) {
        estate.stand(name, target.id(), null, estate.free().orElseThrow());
    }

    private ToyEstate.Standing standing(EndpointName name) {
        return Objects.requireNonNull(estate.endpoints.get(name));
    }

    @Override
    public void approve(EndpointName name) {
        standing(name).approval = Endpoint.Approval.APPROVED;
    }

    @Override
    public String reject(EndpointName name, String words) {
        standing(name).approval = Endpoint.Approval.REJECTED;
        standing(name).says = words;
        return words;
    }

    @Override
    public void cut(EndpointName name) {
        standing(name).approval = Endpoint.Approval.CUT;
    }

    @Override
    public List<Stands> endpoints() {
        return estate.endpoints.entrySet().stream()
                .map(entry -> new Stands(entry.getKey(), entry.getValue().target))
                .toList();
    }

    @Override
    public int interfaces() {
        return estate.taken.size() - 1;
    }

    @Override
    public void fill() {
        while (estate.free().isPresent()) {
            estate.taken.add(estate.free().orElseThrow());
        }
    }

    @Override
    public void keepBusy() {
        estate.busy = true;
    }

    @Override
    public void settle() {
        estate.busy = false;
    }

    @Override
    public RouteTableId tableInUse() {
        return ToyEstate.IN_USE;
    }

    @Override
    public RouteTableId tableOfOthers() {
        return ToyEstate.OF_OTHERS;
    }

    @Override
    public void write(RouteTableId table, Cidr destination) {
        Objects.requireNonNull(estate.written.get(table)).add(destination);
    }

    @Override
    public Groundwork laid() {
        return ToyEstate.LAID;
    }

    @Override
    public Groundwork missing() {
        return ToyEstate.MISSING;
    }

    @Override
    public String ground() {
        return String.valueOf(estate.laid.size());
    }
}
