export type TickProps = {
  id: string;
  label: string;
  ticked: boolean;
  describedBy?: string;
  onTick(ticked: boolean): void;
};

/** A tick that stands for what is kept, not for what was pressed. */
export function Tick({ id, label, ticked, describedBy, onTick }: TickProps) {
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={ticked}
        aria-describedby={describedBy}
        onClick={(event) => {
          const wanted = event.currentTarget.checked;
          // What is kept decides what is ticked; the browser or the disk may say no.
          event.preventDefault();
          onTick(wanted);
        }}
      />
      <label for={id}>{label}</label>
    </div>
  );
}
