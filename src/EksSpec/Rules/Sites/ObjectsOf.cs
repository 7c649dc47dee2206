namespace EksSpec.Rules;

/// <summary>The objects of a type among others; nothing is allocated.</summary>
internal readonly struct ObjectsOf<T>(ValueList<SpecObject> objects)
    where T : class
{
    /// <summary>The objects, from the first.</summary>
    public Enumerator GetEnumerator() => new(objects);

    /// <summary>Goes over the objects.</summary>
    public struct Enumerator(ValueList<SpecObject> objects)
    {
        private int _index = -1;
        private T? _value;

        /// <summary>The object and its value.</summary>
        public readonly (SpecObject Object, T Value) Current => (objects[_index], _value!);

        /// <summary>Goes to the next object of the type.</summary>
        public bool MoveNext()
        {
            while (++_index < objects.Count)
            {
                _value = objects[_index].Value as T;
                if (_value is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
