/**
 * A double press is one press: what takes the place of the pressed thing does not get the second half of it.
 * `shown` names what is on the screen.
 */
export function useOneClick(shown: () => string | undefined): (event: MouseEvent) => void {
  let pressedOn: string | undefined;
  return (event) => {
    // The browser counts presses of one series; a key gives 0.
    if (event.detail <= 1) pressedOn = shown();
    else if (pressedOn !== shown()) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}
