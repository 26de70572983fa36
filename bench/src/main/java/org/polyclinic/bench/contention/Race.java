package org.polyclinic.bench.contention;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.polyclinic.bench.contention.World.Account;
import org.polyclinic.bench.contention.World.Site;
import org.polyclinic.town.http.Forms;

/** All clients at work, until told to stop. */
public final class Race implements AutoCloseable {
    private static final long PRIME = 1_000_003;

    private final History history = new History();
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean over;

    private Race(int clients) {
        this.threads = Executors.newFixedThreadPool(clients);
    }

    /**
     * @param clients how many; of ten, four are a partner's portal, three the registry desk, two a kiosk, one the site
     * @param seed decides what each client does, in which order
     */
    public record Plan(int clients, long seed, java.time.Duration timeout, java.time.Duration limit) {}

    public static Race start(Plan plan, World world, Site site, HttpClient http) {
        Race race = new Race(plan.clients());
        RetryPolicy retryPolicy = new RetryPolicy(plan.timeout(), plan.limit());
        Arena arena = new Arena(world, new Pool(), race.history, retryPolicy);
        ApiSession network = session(site, world.network(), http);
        ApiSession desk = session(site, world.desk(), http);
        for (int i = 0; i < plan.clients(); i++) {
            Random random = new Random(plan.seed() * PRIME + i);
            Client client =
                    switch (i % 10) {
                        case 0, 1, 2, 3 -> new ApiClient(i, "api", arena, network, random);
                        case 4, 5, 6 -> new ApiClient(i, "desk", arena, desk, random);
                        default -> new PageClient(i, i % 10 < 9, arena, new Forms(site.base(), http), random);
                    };
            race.running.add(race.threads.submit(() -> race.work(client)));
        }
        race.threads.shutdown();
        return race;
    }

    private static ApiSession session(Site site, Account account, HttpClient http) {
        return new ApiSession(site.api(), account, http);
    }

    private Void work(Client client) throws InterruptedException {
        while (!over) {
            client.step();
        }
        return null;
    }

    public History history() {
        return history;
    }

    /** Lets everybody finish what was begun. */
    public History finish() throws Exception {
        over = true;
        for (Future<?> one : running) {
            one.get(5, TimeUnit.MINUTES);
        }
        return history;
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
