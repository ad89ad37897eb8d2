package io.nearside.simulator;

/** What a world starts with. */
public enum Seed {
    /** Nothing: no account, so no caller is known until one is seeded. */
    EMPTY {
        @Override
        void plant(World world) {}
    },
    /** A customer with networks in the clouds, and vendors, each with accounts of their own. */
    DEMO {
        @Override
        void plant(World world) {
            io.nearside.simulator.ec2.Ec2Demo.plant(world.ec2(), world.identities());
            io.nearside.simulator.upcloud.UpCloudDemo.plant(world.upcloud());
            io.nearside.simulator.aiven.AivenDemo.plant(world.aiven());
            io.nearside.simulator.arm.ArmDemo.plant(world.arm());
            io.nearside.simulator.compute.ComputeDemo.plant(world.compute());
            io.nearside.simulator.aiven.AivenAzureDemo.plant(world.arm());
            io.nearside.simulator.aiven.AivenGoogleDemo.plant(world.aiven());
        }
    };

    abstract void plant(World world);
}
