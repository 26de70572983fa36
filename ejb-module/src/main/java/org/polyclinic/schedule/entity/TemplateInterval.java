package org.polyclinic.schedule.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/**
 * Working time on one weekday, cut into slots of equal length with buffers around each. A break is the gap between two
 * intervals. Quotas keep a share of the slots for some channels.
 */
@Entity
@Table(name = "template_interval")
public class TemplateInterval {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "template_id")
    private ScheduleTemplate template;

    private int weekday;
    private LocalTime starts;
    private LocalTime ends;

    @Column(name = "slot_minutes")
    private int slotMinutes;

    @Column(name = "buffer_before")
    private int bufferBefore;

    @Column(name = "buffer_after")
    private int bufferAfter;

    @Column(name = "open_hours")
    private int openHours;

    @ElementCollection
    @CollectionTable(name = "template_quota", joinColumns = @JoinColumn(name = "interval_id"))
    @MapKeyColumn(name = "channels")
    @Column(name = "percent")
    private Map<Integer, Integer> quotas = new TreeMap<>();

    protected TemplateInterval() {}

    TemplateInterval(ScheduleTemplate template, WorkingTime time) {
        this.id = Ids.next();
        this.template = template;
        this.weekday = time.weekday().getValue();
        this.starts = time.starts();
        this.ends = time.ends();
        this.slotMinutes = time.slotMinutes();
        this.bufferBefore = time.bufferBefore();
        this.bufferAfter = time.bufferAfter();
        this.openHours = time.openHours();
        this.quotas.putAll(time.quotas());
    }

    public ScheduleTemplate template() {
        return template;
    }

    public WorkingTime time() {
        return new WorkingTime(
                DayOfWeek.of(weekday),
                starts,
                ends,
                slotMinutes,
                bufferBefore,
                bufferAfter,
                openHours,
                Map.copyOf(quotas));
    }
}
